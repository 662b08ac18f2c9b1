import { readFile } from 'node:fs/promises';
import { answerFile } from '../../build/serve-demo.mjs';

const PAGE = new URL('../portal/index.html', import.meta.url);

/** The meta element with the server's address. Without the element the page keeps a directory of its own. */
const HINT = '<meta name="directory-api" content="/api" />';

/** The demo as `npm start` serves the pages, with the server's address added. */
export async function answerPage(request, response, pathname) {
  if (pathname !== '/portal/' && pathname !== '/portal/index.html') return answerFile(request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const page = (await readFile(PAGE, 'utf8')).replace('</head>', `  ${HINT}\n  </head>`);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(request.method === 'HEAD' ? undefined : page);
}
