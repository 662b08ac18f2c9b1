/** The code of docs/testing.md, run by the tools that it is for. Cypress has its program elsewhere than in the registry: its types alone are checked. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { findBrowser } from '../../build/browsers.mjs';
import { blocksOf } from '../node/pages.mjs';
import { buildExample, installExample } from './install-example.mjs';
import { PortalPage, launchBrowser } from './portal-page.mjs';
import { serveFolder } from './serve-folder.mjs';

const TOOLS = [
  '@playwright/test@1.65.1',
  '@testing-library/dom@10.4.2',
  'cypress@15.3.0',
  'typescript@6.0.3',
  '@types/node@24',
];
const folder = join(process.env.PORTALS_FOLDER, 'test-tools');
const run = promisify(execFile);

/** The only block of the page that has the text. */
function snippetWith(text) {
  const found = blocksOf('docs/testing.md').filter(({ code }) => code.includes(text));
  assert.equal(found.length, 1, `${found.length} blocks with ${text}`);
  return found[0].code;
}

function write(file, text) {
  writeFileSync(join(folder, file), text);
}

/** What the tool says is the message of a failure. */
async function runTool(...args) {
  const env = { ...process.env, CI: '' };
  // A test runner inside of a test of Node reports to the outer one otherwise.
  delete env.NODE_TEST_CONTEXT;
  await run('npx', args, { cwd: folder, env }).catch(({ stdout, stderr }) => assert.fail(stdout + stderr));
}

function writePlaywrightConfig(baseURL) {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launchOptions = { executablePath: findBrowser('chromium'), args };
  const config = { testMatch: 'playwright.spec.ts', use: { baseURL, launchOptions } };
  write('playwright.config.mjs', `export default ${JSON.stringify(config)};`);
}

describe('the code of docs/testing.md', () => {
  let server, browser;

  before(async () => {
    await installExample('vite', folder, process.env.PORTALS_TARBALL, TOOLS);
    write('playwright.spec.ts', snippetWith('@playwright/test').replace("'/users'", "'/'"));
    write('cypress.js', snippetWith('cy.visit'));
    const openFile = snippetWith('openFile');
    const queries = snippetWith('@testing-library/dom');
    // A test tool ends a test with its code; this page does with its title.
    write('src/queries.js', `${openFile}${queries}document.title = 'passed';\n`);
    const script = `<script type="module">if (location.search) import('/src/queries.js');</script>`;
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    write('index.html', page.replace('</body>', `${script}</body>`));
    await buildExample(folder);
    server = await serveFolder(join(folder, 'dist'));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('imports two users by Playwright', () => {
    writePlaywrightConfig(server.address);
    return runTool('playwright', 'test');
  });

  it('imports two users by Testing Library', async () => {
    const page = await PortalPage.open(browser, `${server.address}?queries`, folder);
    await page.waitForTitle('passed').catch(async (error) => {
      throw new Error(`${error.message}\n${page.errors.join('\n')}\n${await page.text()}`);
    });
    assert.deepEqual([page.errors, page.warnings, await page.step()], [[], [], 'result']);
    await page.close();
  });

  for (const [file, types] of [
    ['playwright.spec.ts', 'node'],
    ['cypress.js', 'cypress'],
  ])
    it(`has the types of the tool: ${file}`, () =>
      runTool(
        'tsc',
        ...['--ignoreConfig', '--noEmit', '--strict', '--allowJs', '--checkJs', '--skipLibCheck'],
        ...['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'],
        ...['--types', types, file],
      ));
});
