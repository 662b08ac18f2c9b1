/** The tests of one example: installed from the packed package, built for production, served, and used. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildExample, dropStep, installExample } from './install-example.mjs';
import { PortalPage, launchBrowser } from './portal-page.mjs';
import { ALL_USERS, writeSampleFiles } from './sample-files.mjs';
import { serveFolder } from './serve-folder.mjs';

// Set by build/portals.mjs.
const { PORTALS_FOLDER, PORTALS_TARBALL } = process.env;

/**
 * @param example the folder in examples/
 * @param output the folder that its build makes
 * @param step the documented step, for examples that have one: they are tested without it, too
 * @param headers are served with every file
 */
export function testPortal({ example, output = 'dist', step, headers }) {
  const folder = join(PORTALS_FOLDER, example);

  describe(example, () => {
    before(() => installExample(example, folder, PORTALS_TARBALL));

    describe(step ? `with ${step}` : 'with nothing to configure', () => {
      testBuild({ folder, output, headers, inWorker: true });
    });

    if (step)
      describe(`without ${step}`, () => {
        before(() => dropStep(folder));
        testBuild({ folder, output, headers, inWorker: false });
      });
  });
}

function testBuild({ folder, output, headers, inWorker }) {
  const downloads = join(folder, 'downloads');
  let browser, files, server;

  before(async () => {
    await buildExample(folder);
    mkdirSync(downloads, { recursive: true });
    files = await writeSampleFiles(folder);
    server = await serveFolder(join(folder, output), headers);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** @param loads how often the page is loaded: each load without a worker is told of once. */
  async function visit(use, { loads = 1 } = {}) {
    server.requests.length = 0;
    const page = await PortalPage.open(browser, server.address, downloads);
    try {
      await use(page).catch(async (error) => {
        throw new Error(await describeFailure(error, page, server));
      });
      assert.deepEqual(page.errors, [], 'nothing is reported as an error');
      assert.deepEqual(
        server.requests.filter(({ status }) => status >= 400),
        [],
        'every file is there',
      );
      if (inWorker) assertSilent(page);
      else assertToldOnce(page, loads);
    } finally {
      await page.close();
    }
  }

  for (const [kind, name] of [
    ['utf8', 'a CSV file in UTF-8'],
    ['windows1252', 'a CSV file in Windows-1252'],
    ['workbook', 'an .xlsx workbook'],
  ])
    it(`imports five users from ${name}, one corrected by a suggestion`, () =>
      visit(async (page) => {
        await page.startImport(files[kind]);
        await page.finishImport();
        assert.deepEqual(await page.users(), ALL_USERS);
        assertWorkers(page, server, inWorker);
      }));

  it('resumes after a reload in mid-import, and creates nobody twice', () =>
    visit(
      async (page) => {
        await page.loseSecondResponse();
        await page.startImport(files.utf8);
        await page.reloadOnceResponseIsLost();
        assert.deepEqual(await page.users(), ALL_USERS.slice(0, 4));
        await page.resume();
        await page.finishImport();
        assert.deepEqual(await page.users(), ALL_USERS);
        assertWorkers(page, server, inWorker);
      },
      { loads: 2 },
    ));
}

function assertWorkers(page, { address }, inWorker) {
  const own = page.workers.filter((worker) => worker.startsWith(address));
  assert.equal(own.length > 0, inWorker, `workers that were started: ${page.workers.join(', ') || 'none'}`);
}

function assertSilent(page) {
  assert.deepEqual(page.warnings, [], 'nothing is warned of');
  assert.deepEqual(page.importErrors, [], 'nothing that the import needs is missing');
}

function assertToldOnce(page, loads) {
  assert.equal(page.warnings.length, loads, `one warning a page, not: ${page.warnings.join('\n')}`);
  for (const warning of page.warnings) assert.match(warning, /worker-url/);
  const others = page.importErrors.filter((error) => !error.startsWith('worker-unavailable: '));
  assert.deepEqual(others, [], 'everything but the worker is there');
}

async function describeFailure(error, page, { requests }) {
  return [
    error.message,
    `Errors: ${page.errors.join('\n')}`,
    `Warnings: ${page.warnings.join('\n')}`,
    `import-error: ${page.importErrors.join('\n')}`,
    `Requests: ${requests.map(({ path, status }) => `${status} ${path}`).join(', ')}`,
    `The screen “${await page.step()}”: ${await page.text()}`,
  ].join('\n');
}
