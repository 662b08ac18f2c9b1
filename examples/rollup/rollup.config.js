import resolve from '@rollup/plugin-node-resolve';
import { cpSync } from 'node:fs';

cpSync('public', 'dist', { recursive: true });
cpSync('node_modules/bulk-user-import/dist/cdn/workers', 'dist/workers', { recursive: true });

export default {
  input: 'src/main.js',
  output: { dir: 'dist' },
  plugins: [resolve({ browser: true })],
};
