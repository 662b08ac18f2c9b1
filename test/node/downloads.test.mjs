import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../../build/browsers.mjs';
import { CDN, CSV_IMPORT, ENGINE, filesOf, XLSX_IMPORT } from '../../build/downloads.mjs';

const USERS = [
  ['Username', 'Email', 'First name', 'Last name', 'Role'],
  ['ada', 'ada@example.com', 'Ada', 'Lovelace', 'Agent'],
  ['grace', 'grace@example.com', 'Grace', 'Hopper', 'Agent'],
];
const CSV = csvOf(USERS);
/** Nobody knows where the emails are: the file does not lead straight to Review. */
const UNDECIDED = csvOf([
  ['Username', 'Notes'],
  ['ada', 'likes engines'],
]);
/** A third user with a role that is none. */
const PROBLEMS = csvOf([...USERS, ['joan', 'joan@example.com', 'Joan', 'Clarke', 'Clerk']]);

const PAGE = `<!doctype html><meta charset="utf-8"><title>Users</title>
<script type="module">
  import { basicUserFields } from '/bulk-user-import.js';
  const element = document.createElement('bulk-user-import');
  element.fields = basicUserFields;
  element.host = {
    listRoles: async () => [{ id: 1, name: 'Agent' }],
    createUsers: async (users) =>
      users.map(({ key }) => ({ key, status: 'created', temporaryPassword: 'correct-horse-1' })),
  };
  document.body.append(element);
</script>`;

const executablePath = findBrowser('chromium');
const skip = executablePath || process.env.CI ? false : `needs ${howToGet('chromium')}`;

describe('the files for a page without a build', { skip }, () => {
  let browser;
  let server;
  let missing = [];
  const requested = new Set();

  before(async () => {
    browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    server = createServer(async ({ url }, response) => {
      if (url === '/') return response.setHeader('Content-Type', 'text/html').end(PAGE);
      requested.add(url.slice(1));
      const isMissing = missing.includes(url.slice(1));
      const content = isMissing ? undefined : await readFile(join(CDN, url)).catch(() => undefined);
      response.writeHead(content ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(content);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function newPage() {
    requested.clear();
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => globalThis.document.querySelector('bulk-user-import')?.step);
    return page;
  }

  async function toReview(page, name, content) {
    await page.evaluate(openFile, name, [...content]);
    while ((await page.evaluate(step)) !== 'review') await pressNext(page);
  }

  async function loadedBy(name, content) {
    const page = await newPage();
    await toReview(page, name, content);
    await page.waitForFunction(press, {}, 'Import 2 users');
    await page.waitForFunction(press, {}, 'Download success details');
    await page.waitForNetworkIdle();
    await page.close();
    return [...requested].filter((file) => file !== 'favicon.ico').sort();
  }

  const CASES = [
    { kind: 'CSV', name: 'users.csv', content: CSV, files: CSV_IMPORT },
    { kind: '.xlsx', name: 'users.xlsx', content: workbook(USERS), files: XLSX_IMPORT },
  ];
  for (const { kind, name, content, files } of CASES) {
    it(`are those that the size of a ${kind} import is counted from`, async () => {
      assert.deepEqual(await loadedBy(name, content), filesOf(files));
    });
  }

  it('leave the rules of cells to the worker', async () => {
    const codeOf = async (files) =>
      (await Promise.all(filesOf(files).map((file) => readFile(join(CDN, file), 'utf8')))).join('');
    const page = await codeOf(CSV_IMPORT.filter((file) => !ENGINE.includes(file)));
    const worker = await codeOf(ENGINE);
    for (const ofRule of ['verdadero', 'email-dots', 'date-ambiguous', 'integer-range', 'choice-ambiguous']) {
      assert.ok(worker.includes(ofRule), ofRule);
      assert.ok(!page.includes(ofRule), ofRule);
    }
  });

  it('bring the repairs with the counts of a review that has problems, so that no row moves', async () => {
    const page = await newPage();
    await page.evaluate(watchReview);
    await toReview(page, 'users.csv', PROBLEMS);
    await page.waitForFunction(has, {}, '[part~="issues"]');
    assert.equal(await page.evaluate(() => globalThis.hadCountsAlone), false);
    assert.ok(requested.has('lazy-corrections.js'));
    await page.close();
  });

  it('show a review with problems where the repairs can’t be loaded, and name the file', async () => {
    missing = ['lazy-corrections.js'];
    const page = await newPage();
    await toReview(page, 'users.csv', PROBLEMS);
    await page.waitForFunction(has, {}, '[part~="count"]');
    await page.waitForFunction(has, {}, '[role="row"] [aria-invalid="true"]');
    const alert = await page.waitForFunction(textOfAlert);
    missing = [];
    assert.match(
      await alert.jsonValue(),
      /could not be loaded: https?:[^ ]+lazy-corrections\.js.* Reload the page/,
    );
    assert.equal(await page.evaluate(step), 'review');
    await page.close();
  });

  it('ask a question once its dialog can be loaded', async () => {
    const page = await newPage();
    await toReview(page, 'users.csv', CSV);
    await page.waitForFunction(press, {}, 'Import 2 users');
    missing = ['lazy-questions.js'];
    await page.waitForFunction(press, {}, 'Continue');
    const alert = await page.waitForFunction(textOfAlert);
    missing = [];
    assert.match(await alert.jsonValue(), /could not be loaded: https?:[^ ]+lazy-questions\.js/);
    assert.equal(await page.evaluate(step), 'result');
    await page.waitForFunction(press, {}, 'Continue');
    await page.waitForFunction(press, {}, 'Continue without passwords');
    await page.waitForFunction(() => globalThis.document.querySelector('bulk-user-import').step === 'upload');
    await page.close();
  });

  it('name a file without which a refused file can’t be told why', async () => {
    missing = ['lazy-reading.js'];
    const page = await newPage();
    await page.evaluate(chooseFile, 'users.csv', []);
    const alert = await page.waitForFunction(textOfAlert);
    missing = [];
    assert.match(await alert.jsonValue(), /could not be loaded: https?:[^ ]+lazy-reading\.js/);
    await page.evaluate(chooseFile, 'users.csv', []);
    await page.waitForFunction(refusedAlert);
    await page.close();
  });

  it('open the choices of reading once these can be loaded', async () => {
    missing = ['lazy-reading.js'];
    const page = await newPage();
    await page.evaluate(chooseFile, 'users.csv', [...CSV]);
    await page.waitForFunction(press, {}, 'Change how the file is read');
    const alert = await page.waitForFunction(textOfAlert);
    missing = [];
    assert.match(await alert.jsonValue(), /could not be loaded: https?:[^ ]+lazy-reading\.js/);
    assert.equal(await page.evaluate(has, '[aria-expanded="true"]'), false);
    await page.waitForFunction(press, {}, 'Change how the file is read');
    await page.waitForFunction(has, {}, '[aria-expanded="true"] ~ [part="reading-choices"] select');
    await page.close();
  });

  const PARTS = [
    { files: ['lazy-screens.js'] },
    { files: ['lazy-mapping.js'], content: UNDECIDED },
    { files: ['session.js'] },
    { files: ['workers/engine.worker.js', 'engine.js'] },
  ];
  for (const { files, content = CSV } of PARTS) {
    it(`are named where nothing serves in the place of ${files.join(' and ')}`, async () => {
      missing = files;
      const page = await newPage();
      const said = await page.evaluate(openInVain, [...content]);
      await page.close();
      missing = [];
      assert.match(said.alert, /could not be loaded.* Reload the page/);
      assert.doesNotMatch(said.alert, /storage|memory|damaged/);
      assert.equal(said.step, 'upload');
      assert.equal(said.code, 'file-missing');
      assert.match(said.message, /https?:[^ ]+\.js/);
    });
  }
});

/** Runs in the page. */
async function openInVain(bytes) {
  const element = globalThis.document.querySelector('bulk-user-import');
  const error = new Promise((resolve) => {
    element.addEventListener('import-error', ({ detail }) => {
      if (detail.code === 'file-missing' && !/worker/.test(detail.message)) resolve(detail);
    });
  });
  const isOpen = await element.openFile(new globalThis.File([new Uint8Array(bytes)], 'users.csv'));
  const { code, message } = await error;
  await element.updateComplete;
  const found = () =>
    element.shadowRoot.querySelector('[role=alert]')?.textContent.replace(/\s+/g, ' ').trim();
  while (!found()) await new Promise((resolve) => globalThis.requestAnimationFrame(resolve));
  return { step: isOpen ? 'opened' : element.step, code, message, alert: found() };
}

/** Runs in the page. */
async function openFile(name, bytes) {
  const element = globalThis.document.querySelector('bulk-user-import');
  if (!(await element.openFile(new globalThis.File([new Uint8Array(bytes)], name))))
    throw new Error(`${name} was not read: ${element.shadowRoot.querySelector('[role=alert]')?.textContent}`);
}

/** Runs in the page. */
function chooseFile(name, bytes) {
  const { shadowRoot } = globalThis.document.querySelector('bulk-user-import');
  const chosen = new globalThis.DataTransfer();
  chosen.items.add(new globalThis.File([new Uint8Array(bytes)], name));
  const input = shadowRoot.querySelector('[part~="file-input"]');
  input.files = chosen.files;
  input.dispatchEvent(new globalThis.Event('change'));
}

/** Runs in the page. Notes whether a frame is ever drawn with the counts of the review, and without what to fix. */
function watchReview() {
  const { shadowRoot } = globalThis.document.querySelector('bulk-user-import');
  globalThis.hadCountsAlone = false;
  const isThere = (part) => shadowRoot.querySelector(`[part~="${part}"]`) !== null;
  const look = () => {
    globalThis.hadCountsAlone ||= isThere('count') && !isThere('issues');
    globalThis.requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page. */
function has(selector) {
  return globalThis.document.querySelector('bulk-user-import').shadowRoot.querySelector(selector) !== null;
}

/** Runs in the page. */
function textOfAlert() {
  const { shadowRoot } = globalThis.document.querySelector('bulk-user-import');
  return shadowRoot.querySelector('[role=alert]')?.textContent.replace(/\s+/g, ' ').trim();
}

/** Runs in the page. */
function refusedAlert() {
  const { shadowRoot } = globalThis.document.querySelector('bulk-user-import');
  return /users\.csv was not read/.test(shadowRoot.querySelector('[role=alert]')?.textContent);
}

/** Runs in the page. */
function step() {
  return globalThis.document.querySelector('bulk-user-import').step;
}

/** Runs in the page. True: the button was there, and was pressed. */
function press(name) {
  const { shadowRoot } = globalThis.document.querySelector('bulk-user-import');
  const button = [...shadowRoot.querySelectorAll('button')].find(
    ({ textContent, disabled }) => textContent.trim() === name && !disabled,
  );
  button?.click();
  return button !== undefined;
}

/** Waits for the screen behind the button. */
async function pressNext(page) {
  const before = await page.evaluate(step);
  await page.waitForFunction(press, {}, 'Next');
  await page.waitForFunction(
    (old) => globalThis.document.querySelector('bulk-user-import').step !== old,
    {},
    before,
  );
}

function workbook(rows) {
  const cell = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="r1" Type="${relationships}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Users" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function csvOf(rows) {
  return strToU8(rows.map((cells) => cells.join()).join('\n'));
}
