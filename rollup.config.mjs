import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates, shortenClasses, shortenProperties } from './build/minify-templates.mjs';
import { parserAlone } from './build/parser-alone.mjs';

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...peerDependencies });
const isDependency = (id) => packages.some((name) => id === name || id.startsWith(`${name}/`));

const typescript = (options) => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', ...options });
const bundled = () => [
  parserAlone(),
  numfmtInModules(),
  nodeResolve({ browser: true, extensions: ['.ts', '.js'] }),
  typescript(),
];
const minified = (compress = {}) => [
  shortNames(),
  terser({
    module: true,
    ecma: 2022,
    // Short code is not the same as code that compresses well: sequences and turned comparisons only vary it.
    compress: {
      passes: 3,
      inline: 1,
      keep_fargs: false,
      sequences: false,
      lhs_constants: false,
      ...compress,
    },
    format: { comments: false },
  }),
];

/** Shortens names before terser does: private names begin anew in each class, while terser counts on through a file. */
function shortNames() {
  const options = { minifyIdentifiers: true, target: 'es2022', charset: 'utf8' };
  return {
    name: 'short-names',
    renderChunk: async (code) => ({ code: (await transform(code, options)).code, map: null }),
  };
}

/** As `src/engine/worker-addresses.ts` names the files, and as portals find them in the package. */
const WORKER_FILES = ['engine', 'journal', 'encodings', 'spreadsheet', 'shapes', 'names', 'repairs'];

/**
 * What the page hardly ever loads, in `dist/cdn`: its own copies of engine and lazy files, the writer of workbooks, and the
 * words of headers. Portals with a build import the same files.
 */
const PAGE_FILES = {
  engine: 'src/engine/in-page.ts',
  journal: 'src/engine/journal-service.ts',
  encodings: 'src/files/encodings/guess-encoding.ts',
  spreadsheet: 'src/files/spreadsheets/read-spreadsheet.ts',
  shapes: 'src/engine/odd-shapes.ts',
  names: 'src/engine/names.ts',
  repairs: 'src/checking/repairs/cell-repairs.ts',
  'to-workbook': 'src/session/to-workbook.ts',
  'header-words': 'src/fields/words/header-words.ts',
  'more-languages': 'src/fields/words/more-languages.ts',
};

/** A file for each language, named by its tag: en.ts, pt-BR.ts. */
const languages = readdirSync('src/messages').filter((name) => /^[a-z]{2,3}(-\w+)*\.ts$/.test(name));

/** The folder of all worker files, for pages with and without a build. */
const WORKERS = 'dist/cdn/workers';

/** Entries that are nothing but types have an empty file, so that importing them for their effect does no harm. */
const onlyTypes = ['jsx', 'vue', 'svelte'];

/** What portals import, by its path in src/. */
const ENTRIES = [
  'index',
  'define',
  'react',
  'hosts/one-by-one',
  ...onlyTypes,
  ...languages.map((name) => `messages/${name.slice(0, -'.ts'.length)}`),
];

/** Bundlers look for the addresses of the worker files in a module of the page. */
const OWN_FILES = [...ENTRIES, 'engine/worker-addresses'].map((name) => resolve(`src/${name}.ts`));

/** The path of a module in the folder, without its extension. */
const pathIn = (folder) => (id) => relative(folder, id).replace(/\.ts$/, '');

/**
 * The modules for bundlers, dependencies left to the page's own build. What a page imports is a file for each module, so
 * that a portal's build takes no module that the portal has no use for; what is loaded later comes in chunks.
 */
const modules = {
  input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
  external: isDependency,
  plugins: [
    // Absolute ids become paths from each importing file, as if src/ were the folder that is built.
    leavePageFiles(resolve('src/cdn')),
    // What package.json says of side effects is said of the built files.
    nodeResolve({ extensions: ['.ts', '.js'], ignoreSideEffectsForRoot: true }),
    // A portal's own build minifies the modules in any case. Comments are in the types, where editors read them.
    typescript({ minify: true }),
    minifyTemplates(),
    shortenProperties(),
    shortenClasses(),
    addressWorkers(`../${relative('dist', WORKERS)}`),
    // A portal's own build needs to know which calls may go, and React which files are the client's.
    terser({
      module: true,
      ecma: 2022,
      compress: {
        passes: 3,
        inline: 1,
        keep_fargs: false,
        sequences: false,
        lhs_constants: false,
        directives: false,
      },
      format: { comments: false, preserve_annotations: true },
    }),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id, { getModuleInfo }) => chunksOf(getModuleInfo, OWN_FILES, pathIn('src')).get(id),
    onlyExplicitManualChunks: true,
    // A portal's own build would follow the imports of imports also where the portal has no use for them.
    hoistTransitiveImports: false,
    // A directive in the source would be dropped. With it, components of React's server may render the element.
    banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
  },
};

/**
 * The worker and the files that the worker loads when they are needed. Each file is built by itself, with a copy of what
 * it shares with the worker: shared, all of a dependency that a lazy file uses would become part of the worker that every
 * import loads.
 */
const workers = WORKER_FILES.map((name) => ({
  input: { [`${name}.worker`]: `src/engine/${name}.worker.ts` },
  plugins: [...bundled(), ...minified(name === 'engine' ? { passes: 2, pure_getters: true } : {})],
  output: {
    dir: WORKERS,
    format: 'es',
    entryFileNames: '[name].js',
    // Without any, tools take the code of a dependency in the file for CommonJS.
    footer: 'export {};',
  },
}));

/**
 * The engine for pages in which no worker starts, with the page's own copies of what the engine loads when it is needed.
 * They are built by themselves, so that what only the engine uses of a dependency does not become part of the file that
 * every page loads.
 */
const engine = {
  input: PAGE_FILES,
  plugins: [...bundled(), ...minified()],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'engine-[name].js',
  },
};

/**
 * The chunks behind the first load, by name, with the modules that they are loaded for. All that such modules need, and no
 * chunk before has, is part of the chunk: what an import loads at the same time compresses better in one file than in many.
 */
const CHUNKS = {
  'lazy-screens': ['elements/lazy-screens'],
  session: ['session/lazy-services', 'session/make-plan', 'submit/host-calls', 'engine/start-engine'],
};

/**
 * For each module the name of its chunk.
 * @param entries The modules that are loaded first, with all that they import; `nameOf` has the names of their chunks.
 */
function chunksOf(getModuleInfo, entries, nameOf = () => undefined) {
  const chunks = new Map();
  const assign = (id, name) => {
    if (chunks.has(id)) return;
    chunks.set(id, name(id));
    for (const imported of getModuleInfo(id)?.importedIds ?? []) assign(imported, name);
  };
  for (const entry of entries) assign(entry, nameOf);
  for (const [chunk, files] of Object.entries(CHUNKS))
    for (const file of files) assign(resolve(`src/${file}.ts`), () => chunk);
  return chunks;
}

/** The files for a page without any build, in one folder with the folder of the worker files. */
const cdn = {
  input: { 'bulk-user-import': 'virtual:cdn' },
  // The chunks may import from the main file what both use.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    leavePageFiles('.'),
    virtualEntry('virtual:cdn', "import './src/define.ts'; export * from './src/index.ts';"),
    workersIn(`./${relative('dist/cdn', WORKERS)}`),
    ...bundled(),
    minifyTemplates(),
    shortenProperties(),
    shortenClasses(),
    ...minified(),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id, { getModuleInfo }) => chunksOf(getModuleInfo, ['virtual:cdn']).get(id),
    onlyExplicitManualChunks: true,
  },
};

export default [modules, ...workers, engine, cdn].map((config) => ({ ...config, onwarn }));

/** Warnings inside of dependencies are ignored; a warning about our own code stops the build. */
function onwarn(warning) {
  const ids = [warning.id ?? warning.loc?.file, ...(warning.ids ?? [])].filter(Boolean);
  const isTheirs = ids.length > 0 && ids.every((id) => id.includes('node_modules'));
  const isMeant = warning.code === 'EMPTY_BUNDLE' && warning.names.every((name) => onlyTypes.includes(name));
  if (!isTheirs && !isMeant) throw new Error(`${warning.code}: ${warning.message}`);
}

/** The files are built by themselves: imports of them stay imports of the files in `folder`. */
function leavePageFiles(folder) {
  const files = new Map(Object.entries(PAGE_FILES).map(([name, path]) => [resolve(path), name]));
  async function leave(source, importer) {
    const found = importer && (await this.resolve(source, importer, { skipSelf: true }));
    const name = files.get(found?.id);
    return name ? { id: `${folder}/${name}.js`, external: 'relative' } : null;
  }
  return { name: 'leave-page-files', resolveId: leave, resolveDynamicImport: leave };
}

const ADDRESSES = resolve('src/engine/worker-addresses.ts');

/** The worker files lie in `folder`, seen from the module that names them. */
function addressWorkers(folder) {
  return {
    name: 'address-workers',
    transform: (code, id) =>
      id === ADDRESSES ? { code: code.replaceAll('"./', `"${folder}/`), map: null } : null,
  };
}

/** Without a build nobody moves the worker files: they lie in `folder`, seen from every chunk. */
function workersIn(folder) {
  const addresses = WORKER_FILES.map(
    (name) => `${name}: new URL('${folder}/${name}.worker.js', import.meta.url).href`,
  );
  return {
    name: 'workers-in',
    load: (id) =>
      id === ADDRESSES ? `export const workerAddresses = () => ({ ${addresses.join()} });` : null,
  };
}

/** numfmt has a build in modules, and names the one in CommonJS all the same, of which nothing can be left out. */
function numfmtInModules() {
  const path = fileURLToPath(import.meta.resolve('numfmt')).replace(/\.js$/, '.mjs');
  return { name: 'numfmt-in-modules', resolveId: (source) => (source === 'numfmt' ? path : null) };
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
