import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

const address = 'https://cdn.example/bulk-user-import@0.1.0/dist/cdn/';
const folder = 'node_modules/bulk-user-import/dist/cdn/';

const hash = (kind, data) => `${kind}-${createHash(kind).update(data).digest('base64')}`;
const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
const entries = names.map((name) => [address + name, hash('sha384', readFileSync(folder + name))]);
const map = JSON.stringify({ integrity: Object.fromEntries(entries) });

console.log(`<script type="importmap">${map}</script>`);
console.log(`script-src '${hash('sha256', map)}'`);
