import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

/** The entries that a portal's server loads with its pages. */
const ENTRIES = [
  'bulk-user-import',
  'bulk-user-import/define.js',
  'bulk-user-import/react',
  'bulk-user-import/hosts/one-by-one.js',
  'bulk-user-import/messages/en.js',
];

/** Node without what Node has of a browser. */
const WITHOUT_PAGE = `
  for (const name of ['document', 'window', 'HTMLElement', 'customElements', 'navigator', 'localStorage', 'Worker'])
    if (name in globalThis) delete globalThis[name];
`;

describe('a server', () => {
  for (const entry of ENTRIES) {
    it(`loads ${entry}, and registers nothing`, () => {
      const code = `${WITHOUT_PAGE}
        await import('${entry}');
        console.log(globalThis.customElements?.get('bulk-user-import') ?? 'nothing');
      `;
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        encoding: 'utf8',
      });
      assert.equal(output, 'nothing\n');
    });
  }

  it('renders the component of React as the bare tag', async () => {
    const { BulkUserImport } = await import('bulk-user-import/react');
    assert.equal(renderToString(createElement(BulkUserImport)), '<bulk-user-import></bulk-user-import>');
  });

  it('renders what belongs to every tag, and no property of the element', async () => {
    const { BulkUserImport } = await import('bulk-user-import/react');
    const title = createElement('h2', { slot: 'title' }, 'Users');
    const properties = {
      host: { createUsers: () => [] },
      fields: [],
      plan: {},
      messages: {},
      matchHeaders: () => ({}),
      maxRows: 1000,
      maxFileSize: 1,
      batchSize: 1,
      concurrency: 1,
      batchTimeout: 1,
      resumeKey: 'tenant/administrator',
      workerUrl: '/engine.worker.js',
      onImportComplete: () => undefined,
    };
    const element = createElement(BulkUserImport, { id: 'users', className: 'wide', ...properties }, title);
    assert.equal(
      renderToString(element),
      '<bulk-user-import id="users" class="wide"><h2 slot="title">Users</h2></bulk-user-import>',
    );
  });

  it('may render the component of React in a page of server components', () => {
    assert.match(readFileSync('dist/react.js', 'utf8'), /^["']use client["'];/);
  });
});
