import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../../build/browsers.mjs';
import { serveDemo } from '../../build/serve-demo.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = findBrowser('chromium');
const skip = executablePath || process.env.CI ? false : `needs ${howToGet('chromium')}`;

describe('the page that shows what the element is', { skip, timeout: 240_000 }, () => {
  let browser;
  let demo;
  let context;
  let page;
  let complaints;

  before(async () => {
    demo = await serveDemo();
    browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  });
  after(async () => {
    await browser?.close();
    demo?.server.closeAllConnections();
    demo?.server.close();
  });

  beforeEach(async () => {
    // Each test is a new visitor.
    context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    complaints = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${demo.address}/`);
    await page.waitForFunction(() => globalThis.document.querySelector('bulk-user-import')?.step);
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });

  const press = (name, role = 'button') =>
    page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  const reach = (step) =>
    page.waitForFunction(
      (wanted) => globalThis.document.querySelector('bulk-user-import').step === wanted,
      {},
      step,
    );
  const log = () =>
    page.$$eval('#log li', (lines) => lines.map(({ innerText }) => innerText.replace(/\s+/g, ' ')));

  /** To Review, whether the file leads straight there or not. */
  async function goToReview() {
    await page.waitForFunction(() => globalThis.document.querySelector('bulk-user-import').step !== 'upload');
    const step = await page.$eval('bulk-user-import', (element) => element.step);
    if (step !== 'review') await press('Go to Review');
    await reach('review');
  }

  it('shows the lines that it runs', async () => {
    const shown = await page.$eval('#code', ({ textContent }) => textContent);
    const lines = readFileSync('demo/shop/twelve-lines.js', 'utf8').trimEnd();
    assert.equal(shown, lines);
    assert.equal(lines.split('\n').length, 12);
  });

  it('lets a visitor try a messy file without a download, and tells what happens', async () => {
    await press('Try a messy file');
    await goToReview();
    await page.waitForSelector('bulk-user-import >>> [role="row"] [role="gridcell"]');
    const lines = await log();
    assert.ok(
      lines.some((line) => /import-file users-messy\.csv: 12 rows, 7 columns/.test(line)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => /listRoles\(\) 6 entries/.test(line)),
      lines.join('\n'),
    );
  });

  it('creates 500 users, through a crash, nobody twice, and tells no password', async () => {
    await press('Crash half-way', 'radio');
    await press('Try 500 users');
    await goToReview();
    // The directory has been asked about all of them.
    await page.waitForSelector('#log ::-p-text(500 ready)');
    await press('Import 500 users');
    // One of them is an Admin.
    await press('Import anyway');
    await reach('resume');
    // The network is calm again: a page crashes once.
    assert.equal(await page.$eval('[name=network]', ({ checked }) => checked), true);
    await press('Resume');
    await reach('result');
    await page.waitForSelector('bulk-user-import >>> ::-p-text(500 users created)');
    const lines = await log();
    assert.ok(
      lines.some((line) => /createUsers\(25 users\) 25 created/.test(line)),
      lines.join('\n'),
    );
    assert.doesNotMatch(lines.join('\n'), /password/i);
  });

  it('gives the CSS of what was changed, and only of that', async () => {
    await page.$eval('#accent', (input) => {
      input.value = '#ffd400';
      input.dispatchEvent(new globalThis.Event('input', { bubbles: true }));
    });
    const css = await page.$eval('#css', ({ textContent }) => textContent);
    assert.equal(
      css,
      'bulk-user-import {\n  --bulk-user-import-accent: #ffd400;\n  --bulk-user-import-on-accent: #000000;\n}',
    );
    await press('The defaults');
    await page.waitForFunction(() => globalThis.document.querySelector('#css').textContent.startsWith('/*'));
  });

  it('takes a catalogue of the visitor’s own, and says what is wrong with one', async () => {
    await press('Your own', 'radio');
    const { labels } = await page.$eval('bulk-user-import', (element) => ({
      labels: element.fields.map(({ label }) => label),
    }));
    assert.deepEqual(labels.slice(-2), ['Class', 'Date of birth']);
    await page.$eval('#own-fields', (area) => {
      area.value = '[{ "id": ';
      area.dispatchEvent(new globalThis.Event('change', { bubbles: true }));
    });
    assert.notEqual(await page.$eval('#own-fields-error', ({ textContent }) => textContent), '');
  });

  for (const width of [320, 375, 768, 1366, 1600]) {
    for (const scheme of ['light', 'dark']) {
      it(`fits ${width} pixels, ${scheme}, and has no fault that axe finds`, async () => {
        await page.setViewport({ width, height: 768 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        assert.ok(
          await page.evaluate(() => globalThis.document.documentElement.scrollWidth <= globalThis.innerWidth),
        );
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const found = await globalThis.axe.run(globalThis.document);
          return found.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
          );
        });
        assert.deepEqual(violations, []);
      });
    }
  }
});
