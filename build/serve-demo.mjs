import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STRICT_CSP } from './strict-csp.mjs';

const ROOT = fileURLToPath(new URL('../demo/', import.meta.url));

/** The only files that are served: the demo's own server keeps its database, passwords included, under demo/ too. */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Serves demo/ on localhost only. Resolves, once the server listens, with the address and the server. */
export async function serveDemo({ port = 0, orNextFree = false } = {}) {
  const server = createServer((request, response) => {
    answerFile(request, response).catch(() => response.writeHead(500).end());
  });
  const listening = await listen(server, port, orNextFree);
  return { server, address: `http://localhost:${listening}` };
}

async function listen(server, port, orNextFree) {
  try {
    server.listen(port, 'localhost');
    await once(server, 'listening');
    return server.address().port;
  } catch (error) {
    if (error.code === 'EADDRINUSE' && orNextFree && port < 65_535) return listen(server, port + 1, true);
    if (error.code === 'EADDRINUSE') console.error(`Port ${port} is taken: choose another with PORT.`);
    throw error;
  }
}

/** Responds to a request with a file of demo/. */
export async function answerFile(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = await findFile(pathname);
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  if (file.isFolder) {
    response.writeHead(308, { Location: `${pathname}/` }).end();
    return;
  }
  response.writeHead(200, headersOf(pathname, file));
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).pipe(response);
}

async function findFile(pathname) {
  const asked = join(ROOT, normalize(decodeURIComponent(pathname)));
  if (!asked.startsWith(ROOT) || asked.includes('\0')) return undefined;
  const path = asked.endsWith('/') ? join(asked, 'index.html') : asked;
  const found = await stat(path).catch(() => undefined);
  if (!found || (found.isFile() && !Object.hasOwn(TYPES, extname(path)))) return undefined;
  return { path, size: found.size, isFolder: found.isDirectory() };
}

function headersOf(pathname, { path, size }) {
  // A worker's policy comes with the worker's script, not from the page that starts the worker.
  const isStrict = pathname.startsWith('/bare/') || path.endsWith('.worker.js');
  return {
    'Content-Type': TYPES[extname(path)],
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...(isStrict && { 'Content-Security-Policy': STRICT_CSP }),
  };
}
