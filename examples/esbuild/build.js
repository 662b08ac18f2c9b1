import { build } from 'esbuild';
import { cpSync } from 'node:fs';

cpSync('public', 'dist', { recursive: true });
cpSync('node_modules/bulk-user-import/dist/cdn/workers', 'dist/workers', { recursive: true });

await build({
  entryPoints: ['src/main.js'],
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  outdir: 'dist',
});
