/**
 * The demo's portal with a back end: users in SQLite, on disk. Build first: it serves demo/ too.
 *
 * PORT        8100
 * DATABASE    a file, made if it is not there: demo/server/data/directory.sqlite
 * RATE_LIMIT  batches a second, 20; 0: no limit
 * LATENCY     milliseconds before a batch is written, and again before it is answered: 0
 */
import { fileURLToPath } from 'node:url';
import { startServer } from './server.mjs';

const { PORT, DATABASE, RATE_LIMIT, LATENCY } = process.env;

const server = await startServer({
  port: number('PORT', PORT, 8100),
  database: DATABASE || fileURLToPath(new URL('data/directory.sqlite', import.meta.url)),
  rateLimit: number('RATE_LIMIT', RATE_LIMIT, 20),
  latency: number('LATENCY', LATENCY, 0),
}).catch((error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(
    isTaken ? `Port ${error.port} is taken: choose another with PORT.` : error.cause ? error.message : error,
  );
  process.exit(1);
});
console.log(`Admin portal with SQLite behind it: ${server.address}/portal/`);
console.log('Stop with Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void server.close().then(() => process.exit()));
}

function number(name, text, otherwise) {
  const value = text ? Number(text) : otherwise;
  if (value >= 0) return value;
  console.error(`${name} is a number from 0 on, not “${text}”.`);
  process.exit(1);
}
