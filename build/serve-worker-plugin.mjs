/** Answers a request for `x.worker.js` under src/ with a bundle of `x.worker.ts`, as the build makes it. */
import { build } from 'esbuild';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export function serveWorkerPlugin({ rootDir = process.cwd() } = {}) {
  const bundles = new Map();

  async function bundle(entry) {
    const known = bundles.get(entry);
    if (known && known.stamp === stampOf(known.inputs)) return known.code;
    const result = await build({
      absWorkingDir: rootDir,
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      metafile: true,
      sourcemap: 'inline',
      sourceRoot: '/',
      logLevel: 'silent',
    });
    const inputs = Object.keys(result.metafile.inputs).map((path) => resolve(rootDir, path));
    const code = result.outputFiles[0].text;
    bundles.set(entry, { code, inputs, stamp: stampOf(inputs) });
    return code;
  }

  return {
    name: 'serve-worker',
    async serve(context) {
      if (!/^\/src\/.+\.worker\.js$/.test(context.path)) return undefined;
      const entry = join(rootDir, context.path.replace(/\.js$/, '.ts'));
      if (!existsSync(entry)) return undefined;
      return { body: await bundle(entry), type: 'js' };
    },
  };
}

function stampOf(inputs) {
  return inputs.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0).join();
}
