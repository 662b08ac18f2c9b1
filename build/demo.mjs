/** Bundles the demo's scripts into demo/dist/, and puts the CDN bundle and the worker beside them, as a portal would host them. */
import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync } from 'node:fs';

const OUT = 'demo/dist';

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: { shop: 'demo/shop/shop.ts', portal: 'demo/portal/portal.ts', bare: 'demo/bare/bare.ts' },
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  // The side effects in package.json are those of dist/; the demo is bundled from the sources.
  ignoreAnnotations: true,
  logLevel: 'warning',
  plugins: [elementBeside()],
});
cpSync('dist/cdn', OUT, { recursive: true });

/** The import that portals write loads the element that lies beside, as the pages load it. */
function elementBeside() {
  return {
    name: 'element-beside',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^bulk-user-import\/define\.js$/ }, () => ({
        path: './bulk-user-import.js',
        external: true,
      })),
  };
}
