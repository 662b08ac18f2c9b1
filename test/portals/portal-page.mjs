/** A portal in a browser, used as a person would: by the names of its buttons. */
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../../build/browsers.mjs';
import { ALL_USERS, SUGGESTION } from './sample-files.mjs';

const PATIENCE = 20_000;

export async function launchBrowser() {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`Chromium is not installed: ${howToGet('chromium')}`);
  const isRoot = process.getuid?.() === 0;
  const args = ['--disable-background-networking', '--disable-dev-shm-usage', '--no-first-run'];
  return puppeteer.launch({ executablePath, args: isRoot ? [...args, '--no-sandbox'] : args });
}

export class PortalPage {
  #context;
  #page;
  /** Warnings in the console. */
  warnings = [];
  /** Errors: in the console, uncaught, of the network. */
  errors = [];
  /** The addresses of the workers that were started, ended ones included. */
  workers = [];
  /** What the element reported with `import-error`, as “code: message”. */
  importErrors = [];

  /** Opens the portal with a storage of its own; what it downloads goes into the folder. */
  static async open(browser, address, downloadPath) {
    const context = await browser.createBrowserContext({
      downloadBehavior: { policy: 'allow', downloadPath },
    });
    const page = await context.newPage();
    const portal = new PortalPage(context, page);
    await portal.#watch();
    await page.goto(address);
    // What a server rendered is a tag until the page's scripts have run.
    await page.waitForFunction(() => globalThis.document.querySelector('bulk-user-import')?.host);
    return portal;
  }

  constructor(context, page) {
    this.#context = context;
    this.#page = page;
    page.setDefaultTimeout(PATIENCE);
  }

  async #watch() {
    const page = this.#page;
    page.on('console', (message) => {
      if (message.type() === 'warn') this.warnings.push(message.text());
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('requestfailed', (request) => {
      // A download is no page: its request ends with an error that nobody sees.
      if (!request.url().startsWith('blob:'))
        this.errors.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on('workercreated', (worker) => this.workers.push(worker.url()));
    // The question whether the page may be left in mid-import.
    page.on('dialog', (dialog) => dialog.accept());
    await page.exposeFunction('noteImportError', (text) => this.importErrors.push(text));
    await page.evaluateOnNewDocument(() => {
      globalThis.addEventListener('import-error', ({ detail }) => {
        globalThis.noteImportError(`${detail.code}: ${detail.message}`);
      });
    });
  }

  /** The users that the page lists. */
  users() {
    return this.#page.$$eval('li', (items) => items.map((item) => item.textContent.trim()));
  }

  /** Chooses the file, corrects the misspelt role by its suggestion, and presses Import. */
  async startImport(file) {
    const input = await this.#page.waitForSelector('>>> input[type=file]');
    await input.uploadFile(file);
    await this.press('Upload');
    await this.#leave('upload');
    for (let step = await this.step(); step !== 'review'; step = await this.#leave(step))
      await this.press('Next');
    await this.press(SUGGESTION);
    await this.press(`Import ${ALL_USERS.length} users`);
  }

  /** Waits for the Result of an import, and takes it to its end. */
  async finishImport() {
    await this.#reach('result');
    await this.press('Download success details');
    await this.press('Continue');
    await this.#reach('upload');
  }

  /** From here on the second of several batches reaches the host, and its response never arrives. */
  loseSecondResponse() {
    return this.#page.evaluate(() => {
      const element = globalThis.document.querySelector('bulk-user-import');
      const { host } = element;
      let calls = 0;
      element.batchSize = 2;
      element.host = {
        ...host,
        async createUsers(users, request) {
          const results = await host.createUsers(users, request);
          calls += 1;
          if (calls < 2) return results;
          globalThis.isResponseLost = true;
          return new Promise(() => undefined);
        },
      };
    });
  }

  /** The first error; waits for it where there is none yet. */
  async nextError() {
    if (this.errors.length === 0)
      await once(this.#page, 'console', { signal: AbortSignal.timeout(PATIENCE) });
    return this.errors[0] ?? this.nextError();
  }

  async waitForTitle(title) {
    await this.#page.waitForFunction((wanted) => globalThis.document.title === wanted, {}, title);
  }

  async reloadOnceResponseIsLost() {
    await this.#page.waitForFunction(() => globalThis.isResponseLost);
    await this.#page.reload();
  }

  async resume() {
    await this.#page.waitForSelector('::-p-aria([name="Unfinished import"][role="heading"])');
    await this.press('Resume');
  }

  async press(name) {
    await this.#page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  }

  /** The screen of the element; undefined while the element is not defined yet. */
  step() {
    return this.#page.evaluate(() => globalThis.document.querySelector('bulk-user-import')?.step);
  }

  /** What a person could read when something did not come. */
  async text() {
    const texts = await this.#page.$$eval('bulk-user-import', (elements) =>
      elements.map(({ shadowRoot }) => shadowRoot?.querySelector('[part~=base]')?.innerText ?? 'not defined'),
    );
    return texts.join('\n') || 'no <bulk-user-import>';
  }

  close() {
    return this.#context.close();
  }

  async #reach(step) {
    await this.#page.waitForFunction(
      (wanted) => globalThis.document.querySelector('bulk-user-import')?.step === wanted,
      {},
      step,
    );
  }

  /** Resolves with the next step. */
  async #leave(step) {
    await this.#page.waitForFunction(
      (left) => globalThis.document.querySelector('bulk-user-import').step !== left,
      {},
      step,
    );
    return this.step();
  }
}
