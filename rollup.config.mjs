import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './build/minify-templates.mjs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys(dependencies);
const isDependency = (id) => packages.some((name) => id === name || id.startsWith(`${name}/`));

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });
const bundled = () => [nodeResolve({ browser: true, extensions: ['.ts', '.js'] }), commonjs(), typescript()];
const minified = (compress = {}) =>
  terser({ module: true, ecma: 2022, compress: { passes: 2, ...compress }, format: { comments: false } });

/** A file for each language, named by its tag: en.ts, pt-BR.ts. */
const languages = readdirSync('src/messages').filter((name) => /^[a-z]{2,3}(-\w+)*\.ts$/.test(name));

/** The modules for bundlers: a file for each module, dependencies left to the page's own build. */
const modules = {
  input: ['src/index.ts', 'src/define.ts', ...languages.map((name) => `src/messages/${name}`)],
  external: isDependency,
  plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), typescript()],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

/**
 * The lazy files, for the worker and for the engine in the page. Each file is built by itself, with a copy of what the
 * file shares with the worker: shared, all of a dependency that a lazy file uses would become part of the worker that
 * every import loads.
 */
const lazyFiles = Object.entries({
  'journal.worker': 'src/engine/journal-service.ts',
  'review.worker': 'src/engine/review-service.ts',
  'encodings.worker': 'src/files/encodings/guess-encoding.ts',
  'spreadsheet.worker': 'src/files/spreadsheets/read-spreadsheet.ts',
  'shapes.worker': 'src/engine/odd-shapes.ts',
}).map(([name, file]) => ({
  input: { [name]: file },
  plugins: [...bundled(), minified()],
  output: ['dist/engine', 'dist/cdn'].map((dir) => ({ dir, format: 'es', entryFileNames: '[name].js' })),
}));

/** The worker is fetched by its address, so its file holds all that the worker needs; its lazy files lie beside the worker. */
const worker = {
  input: { 'engine.worker': 'src/engine/engine.worker.ts' },
  plugins: [leaveBeside(...lazyFiles), ...bundled(), minified({ pure_getters: true, inline: 1 })],
  output: ['dist/engine', 'dist/cdn'].map((dir) => ({
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'worker-[name].js',
  })),
};

/**
 * The engine for pages in which no worker starts is built by itself, so that what only the engine uses of a dependency
 * does not become part of the file that every page loads.
 */
const engine = {
  input: { engine: 'src/engine/in-page.ts' },
  plugins: [leaveBeside(...lazyFiles), ...bundled(), minified()],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'engine-[name].js',
  },
};

/** The files for a page without any build. Chunks stay in one folder, since the worker's address is beside each chunk. */
const cdn = {
  input: { 'bulk-user-import': 'virtual:cdn' },
  // The chunks may import from the main file what both use.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    leaveBeside(engine, ...lazyFiles),
    virtualEntry('virtual:cdn', "import './src/define.ts'; export * from './src/index.ts';"),
    ...bundled(),
    minifyTemplates(),
    minified(),
  ],
  output: { dir: 'dist/cdn', format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
};

export default [modules, ...lazyFiles, worker, engine, cdn].map((config) => ({ ...config, onwarn }));

/** Warnings inside of dependencies are ignored; a warning about our own code stops the build. */
function onwarn(warning) {
  const ids = [warning.id ?? warning.loc?.file, ...(warning.ids ?? [])].filter(Boolean);
  const isTheirs = ids.length > 0 && ids.every((id) => id.includes('node_modules'));
  if (!isTheirs) throw new Error(`${warning.code}: ${warning.message}`);
}

/** Dynamic imports of files that another configuration builds into the same folder stay as they are. */
function leaveBeside(...configs) {
  const inputs = configs.flatMap(({ input }) => Object.entries(input));
  const files = inputs.map(([, path]) => resolve(path));
  const names = inputs.map(([name]) => name);
  return {
    name: 'leave-beside',
    async resolveDynamicImport(source, importer) {
      const found = await this.resolve(source, importer);
      const index = files.indexOf(found?.id);
      return index < 0 ? null : { id: `./${names[index]}.js`, external: 'relative' };
    },
  };
}

function virtualEntry(name, code) {
  return {
    name: 'virtual-entry',
    resolveId(source, importer) {
      if (source === name) return name;
      return importer === name ? resolve(source) : null;
    },
    load: (id) => (id === name ? code : null),
  };
}
