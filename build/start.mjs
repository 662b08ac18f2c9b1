/**
 * npm start             builds everything and serves the demo, on PORT or on the first free port from 8000 on
 * npm run demo:server   the same demo with a back end: see demo/server/main.mjs
 */
import { runScript } from './run.mjs';
import { serveDemo } from './serve-demo.mjs';

const status = await runScript(['build/build.mjs']);
if (status !== 0) process.exit(status);
if (process.argv.includes('--server')) process.exit(await runScript(['demo/server/main.mjs']));

const asked = process.env.PORT ? Number(process.env.PORT) : undefined;
const { address } = await serveDemo({ port: asked ?? 8000, orNextFree: asked === undefined });
console.log(`What it is, at work:     ${address}/`);
console.log(`Admin portal:            ${address}/portal/`);
console.log(`Bare page, strict CSP:   ${address}/bare/`);
console.log('Stop with Ctrl+C.');
