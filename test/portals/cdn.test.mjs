/** The page without a build, with the package on another origin, under the policy that docs/no-build.md has for that. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildExample, installExample } from './install-example.mjs';
import { PortalPage, launchBrowser } from './portal-page.mjs';
import { ALL_USERS, writeSampleFiles } from './sample-files.mjs';
import { serveFolder } from './serve-folder.mjs';

const EXAMPLE = 'plain-html';
const folder = join(process.env.PORTALS_FOLDER, 'cdn');
const site = join(folder, 'dist');
const downloads = join(folder, 'downloads');

/** The documented policy, with the address of the CDN in place of its name. */
function policyFor({ address }) {
  const [, policy] = /```text\n(default-src [^]*?)\n```/.exec(readFileSync('docs/no-build.md', 'utf8'));
  return policy.replaceAll('https://cdn.example', new URL(address).origin).replaceAll('\n', ' ');
}

function edit(file, change) {
  const path = join(site, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('a CDN', () => {
  let browser, cdn, files;

  before(async () => {
    await installExample(EXAMPLE, folder, process.env.PORTALS_TARBALL);
    await buildExample(folder);
    renameSync(join(site, 'bulk-user-import'), join(folder, 'cdn'));
    cdn = await serveFolder(join(folder, 'cdn'), { 'Access-Control-Allow-Origin': '*' });
    edit('main.js', (text) => text.replace('./bulk-user-import/', cdn.address));
    edit('index.html', (text) => text.replace(/<meta\s+http-equiv[^>]*>/, ''));
    mkdirSync(downloads);
    files = await writeSampleFiles(folder);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await cdn?.close();
  });

  /** The import map that the documented script prints for this CDN, and the source that it adds to the policy. */
  function integrityMap() {
    const script = readFileSync(join(folder, 'integrity.mjs'), 'utf8');
    const [example] = /https:[^']+/.exec(script);
    writeFileSync(join(folder, 'integrity.mjs'), script.replace(example, cdn.address));
    const output = execFileSync('node', ['integrity.mjs'], { cwd: folder, encoding: 'utf8' });
    const [, map, source] = /^(<script.+<\/script>)\nscript-src (.+)\n$/.exec(output);
    return { map, source };
  }

  async function visit(policy, use) {
    cdn.requests.length = 0;
    const server = await serveFolder(site, { 'Content-Security-Policy': policy });
    const page = await PortalPage.open(browser, server.address, downloads);
    try {
      await page.startImport(files.windows1252);
      await page.finishImport();
      assert.deepEqual(await page.users(), ALL_USERS);
      use(page);
    } finally {
      await page.close();
      await server.close();
    }
  }

  it('serves the worker and its files under the documented policy', () =>
    visit(policyFor(cdn), (page) => {
      assert.deepEqual([page.errors, page.warnings, page.importErrors], [[], [], []]);
      assert.ok(page.workers.some((worker) => worker.startsWith('blob:')));
      const requested = cdn.requests.map(({ path }) => path);
      for (const name of ['engine', 'journal', 'encodings'])
        assert.ok(requested.includes(`/workers/${name}.worker.js`), name);
    }));

  for (const source of ['blob:', 'https://cdn.example'])
    it(`serves no worker where worker-src lacks ${source}, and the import goes on`, () => {
      const lacking = source === 'blob:' ? source : new URL(cdn.address).origin;
      const policy = policyFor(cdn).replace(/worker-src [^;]*/, (directive) =>
        directive.replace(` ${lacking}`, ''),
      );
      return visit(policy, (page) => {
        assert.match(page.importErrors[0], /^worker-unavailable: /);
        assert.ok(!page.workers.some((worker) => worker.startsWith(cdn.address)));
      });
    });

  it('serves its files with the documented import map, and an altered one is refused', async () => {
    const { map, source } = integrityMap();
    const policy = policyFor(cdn).replace('script-src', `script-src ${source}`);
    edit('index.html', (text) => text.replace('<head>', `<head>${map}`));
    await visit(policy, (page) => {
      assert.deepEqual([page.errors, page.warnings, page.importErrors], [[], [], []]);
      const requested = cdn.requests.map(({ path }) => path).filter((path) => !path.startsWith('/workers/'));
      assert.deepEqual(
        requested.filter((path) => !map.includes(new URL(path, cdn.address).href)),
        [],
        'every file has a hash',
      );
    });

    const altered = join(folder, 'cdn', 'lazy-screens.js');
    writeFileSync(altered, `${readFileSync(altered, 'utf8')} `);
    const server = await serveFolder(site, { 'Content-Security-Policy': policy });
    const page = await PortalPage.open(browser, server.address, downloads);
    const refusal = await page.nextError();
    await page.close();
    await server.close();
    assert.match(refusal, /integrity/);
    assert.match(refusal, /lazy-screens/);
  });
});
