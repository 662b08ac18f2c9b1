/** Bundles a script for the test server, and keeps the bundle until a source changes. */
import { build } from 'esbuild';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

export function createBundler({ rootDir, ...options }) {
  const bundles = new Map();

  return async function bundle(entry) {
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
      logLevel: 'silent',
      ...options,
    });
    const inputs = Object.keys(result.metafile.inputs).map((path) => resolve(rootDir, path));
    const code = result.outputFiles[0].text;
    bundles.set(entry, { code, inputs, stamp: stampOf(inputs) });
    return code;
  };
}

function stampOf(inputs) {
  return inputs.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0).join();
}
