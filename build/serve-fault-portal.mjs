/**
 * Serves the files that test/faults/ opens a thousand times: one small script for the page and one for its worker,
 * straight from memory, past everything that the test server does to a module; and the settings of `npm run soak`.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createBundler } from './bundle-on-request.mjs';

/** Milliseconds without a request after which another run has begun. */
const BETWEEN_RUNS = 10_000;
const FOLDER = '/test/faults/';
const BUNDLES = new Map([
  ['portal.bundle.js', 'portal.ts'],
  ['observed.worker.js', 'observed.worker.ts'],
  ['journal.worker.js', 'journal.worker.ts'],
  ['shapes.worker.js', '../../src/engine/shapes.worker.ts'],
  ['names.worker.js', '../../src/engine/names.worker.ts'],
  ['repairs.worker.js', '../../src/engine/repairs.worker.ts'],
]);

export function serveFaultPortal({ rootDir, settings }) {
  const bundle = createBundler({ rootDir, minify: true, plugins: [keepSideEffects, lighter] });
  const served = new Map();

  /** All pages of a run get the same bundle, also when a source changes meanwhile. */
  function bundleOfRun(source) {
    const now = Date.now();
    const { lastAsked, code } = served.get(source) ?? { lastAsked: 0 };
    const current = now - lastAsked < BETWEEN_RUNS ? code : bundle(join(rootDir, FOLDER, source));
    served.set(source, { lastAsked: now, code: current });
    return current;
  }

  return async (context, next) => {
    const name = context.path.startsWith(FOLDER) ? context.path.slice(FOLDER.length) : '';
    const source = BUNDLES.get(name);
    if (name === 'settings.json') {
      context.type = 'json';
      context.body = settings;
    } else if (source) {
      context.body = await bundleOfRun(source);
      context.type = 'js';
      // Each run requests the bundle under an address of its own.
      context.set('Cache-Control', 'max-age=86400, immutable');
    } else await next();
  };
}

/** The side effects in package.json are those of dist/. */
const keepSideEffects = {
  name: 'keep-side-effects',
  setup({ onResolve }) {
    onResolve(
      { filter: /\/(define|(engine|journal|shapes|names)\.worker|observe-journal)\.js$/ },
      ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path.replace(/\.js$/, '.ts')),
        sideEffects: true,
      }),
    );
  },
};

/**
 * esbuild keeps all of zod, with a hundred kilobytes of translations, for a lazy module: here every module is loaded at
 * once. Nobody looks at these pages, so the pages need no styles.
 */
const lighter = {
  name: 'lighter',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const imports = [];
      const atOnce = (_, source) => {
        const name = `later${imports.length}`;
        imports.push(`import * as ${name} from ${source};`);
        return `Promise.resolve(${name})`;
      };
      const code = (await readFile(path, 'utf8'))
        .replace(/(?<!typeof )import\(('\.[^']+')\)/g, atOnce)
        .replace(/\bcss`[^`]*`/g, 'css``');
      return { contents: [...imports, code].join('\n'), loader: 'ts' };
    });
  },
};
