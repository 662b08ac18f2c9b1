import { cpSync } from 'node:fs';

cpSync('public', 'dist', { recursive: true });
cpSync('node_modules/bulk-user-import/dist/cdn', 'dist/bulk-user-import', { recursive: true });
