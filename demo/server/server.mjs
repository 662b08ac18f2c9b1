import { once } from 'node:events';
import { createServer } from 'node:http';
import { Api } from './api.mjs';
import { openDatabase } from './database.mjs';
import { answerPage } from './demo-page.mjs';
import { HttpError } from './http-error.mjs';

/**
 * Starts the portal on this machine, for this machine only. The page and its API have one origin: the page's
 * `connect-src 'self'` is enough, and no other site is let in.
 */
export async function startServer({ port, database: file, rateLimit, latency }) {
  const { database, close: closeDatabase } = await openDatabase(file);
  const api = new Api(database, { rateLimit, latency });
  const server = createServer((request, response) => void answer(api, request, response));
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    closeDatabase();
    throw error;
  }
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    /** Ends the requests that have begun, and accepts no more. */
    async close() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
      closeDatabase();
    },
  };
}

async function answer(api, request, response) {
  try {
    requireOwnName(request);
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    if (!pathname.startsWith('/api/')) await answerPage(request, response, pathname);
    else sendJson(response, 200, await api.answer(request, pathname));
  } catch (error) {
    answerError(error, request, response);
  }
}

/** Another site can point its own name at this address, and that site's pages would have the portal's origin. */
function requireOwnName({ headers: { host = '' }, socket }) {
  const { localPort } = socket;
  if (host !== `127.0.0.1:${localPort}` && host !== `localhost:${localPort}`)
    throw new HttpError(403, 'This server has another name.');
}

function answerError(error, request, response) {
  // The client has closed the connection.
  if (response.headersSent || request.socket.destroyed) return;
  if (error instanceof HttpError) {
    sendJson(response, error.status, { message: error.message }, error.headers);
    return;
  }
  console.error(error);
  sendJson(response, 500, { message: 'The server failed.' });
}

function sendJson(response, status, value, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    // Responses may hold passwords.
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(JSON.stringify(value));
}
