/** Responds to a request for `x.worker.js` under src/ with a bundle of `x.worker.ts`, as the build makes one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createBundler } from './bundle-on-request.mjs';

export function serveWorkerPlugin({ rootDir = process.cwd() } = {}) {
  const bundle = createBundler({ rootDir, sourcemap: 'inline', sourceRoot: '/' });

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
