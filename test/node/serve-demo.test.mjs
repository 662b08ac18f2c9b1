import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serveDemo } from '../../build/serve-demo.mjs';
import { STRICT_CSP } from '../../build/strict-csp.mjs';

describe('the server of the demo', () => {
  let demo;
  before(async () => (demo = await serveDemo()));
  after(() => demo.server.close());

  /** Requests a path as written; fetch would take the dots out of the path first. */
  function get(path) {
    return new Promise((resolve, reject) => {
      request(`${demo.address}`, { path }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      })
        .on('error', reject)
        .end();
    });
  }

  const CASES = [
    { path: '/portal/portal.ts', status: 404, type: 'text/plain; charset=utf-8' },
    { path: '/', status: 200, type: 'text/html; charset=utf-8' },
    { path: '/portal/', status: 200, type: 'text/html; charset=utf-8' },
    { path: '/dist/shop.js', status: 200, type: 'text/javascript; charset=utf-8' },
    { path: '/dist/portal.js', status: 200, type: 'text/javascript; charset=utf-8' },
    { path: '/dist/portal.js?v=1', status: 200, type: 'text/javascript; charset=utf-8' },
    { path: '/bare/', status: 200, type: 'text/html; charset=utf-8', csp: STRICT_CSP },
    {
      path: '/dist/workers/engine.worker.js',
      status: 200,
      type: 'text/javascript; charset=utf-8',
      csp: STRICT_CSP,
    },
    { path: '/bare', status: 308, type: undefined },
    { path: '/nothing.js', status: 404, type: 'text/plain; charset=utf-8' },
    { path: '/../package.json', status: 404, type: 'text/plain; charset=utf-8' },
    { path: '/%2e%2e/package.json', status: 404, type: 'text/plain; charset=utf-8' },
    { path: '/..%2fpackage.json', status: 404, type: 'text/plain; charset=utf-8' },
  ];

  for (const { path, status, type, csp } of CASES) {
    it(`responds to ${path} with ${status}`, async () => {
      const response = await get(path);
      assert.equal(response.status, status);
      assert.equal(response.headers['content-type'], type);
      assert.equal(response.headers['content-security-policy'], csp);
    });
  }
});
