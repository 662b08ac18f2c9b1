/** Serves a folder as it is: a file that is not there is a 404, never a page. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param headers are sent with every file.
 * @returns the address, the requests so far as `{ path, status }`, and `close`.
 */
export async function serveFolder(folder, headers = {}) {
  const requests = [];
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = await readFile(join(folder, fileOf(path))).catch(() => undefined);
    const status = file ? 200 : isIcon(path) ? 204 : 404;
    requests.push({ path, status });
    const type = TYPES[extname(fileOf(path))] ?? 'application/octet-stream';
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function fileOf(path) {
  return normalize(path.endsWith('/') ? `${path}index.html` : path);
}

/** Browsers ask for it by themselves. */
function isIcon(path) {
  return path === '/favicon.ico';
}
