/** The demo's page in a browser that can be killed, used as a person would: by the names of its buttons. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../../build/browsers.mjs';

const PATIENCE = 60_000;
const CHROMIUM_ARGS = ['--disable-background-networking', '--disable-dev-shm-usage', '--no-first-run'];

const running = new Set();
after(() => running.forEach((browser) => killGroup(browser)));

const profiles = [];
process.once('exit', () => {
  for (const folder of profiles) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser profile that outlives its browser, and is deleted when the tests have ended. */
export function temporaryProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  profiles.push(folder);
  return folder;
}

/** Waits for something; `what` is the error when it does not come. */
export async function until(condition, what) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await wait(20);
  }
}

export class ImportPage {
  #browser;
  #page;

  /** Opens the import of the portal at this address. */
  static async open({ engine, profile, address }) {
    const browser = await launch(engine, profile);
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(keepSavedFiles);
    await page.evaluateOnNewDocument(removeSimulatedLatency);
    await page.goto(`${address}/portal/`);
    const opened = new ImportPage(browser, page);
    await opened.press('Create from file');
    await until(() => opened.step(), 'the import');
    return opened;
  }

  constructor(browser, page) {
    this.#browser = browser;
    this.#page = page;
  }

  step() {
    return this.#page.evaluate(() => globalThis.document.querySelector('bulk-user-import')?.step);
  }

  async reach(step) {
    await until(async () => (await this.step()) === step, `the step “${step}”`).catch(async ({ message }) => {
      throw new Error(`${message}\n${(await this.lines()).filter(Boolean).join('\n')}`);
    });
  }

  /** Opens one of the sample files, and continues to the start of the import. */
  async importFile(name, users) {
    await this.reach('upload');
    await this.#page.evaluate(async (file) => {
      const response = await globalThis.fetch(`../samples/${file}`);
      const element = globalThis.document.querySelector('bulk-user-import');
      await element.openFile(new globalThis.File([await response.blob()], file));
    }, name);
    // A file that leaves nothing open leads straight to Review.
    if ((await this.step()) !== 'review') {
      for (const step of ['required', 'security', 'optional']) {
        await this.reach(step);
        await this.press('Next');
      }
      await this.reach('review');
    }
    await this.press(`Import ${users} users`);
    // The sample files make several people administrators.
    await this.press('Import anyway');
    await this.reach('submit');
  }

  async press(name) {
    await until(() => this.#page.evaluate(pressButton, name), `the button “${name}”`);
  }

  /** The readable text of the page, line by line. */
  async lines() {
    const text = await this.#page.evaluate(readableText);
    return text.split('\n').map((line) => line.trim());
  }

  /** The files that the page has downloaded. */
  savedFiles() {
    return this.#page.evaluate(() => Promise.all(globalThis.savedFiles.map((file) => file.text())));
  }

  /** Ends the browser as a crash does: no handler runs, nothing more is written. */
  async kill() {
    const ended = once(this.#browser.process(), 'exit');
    killGroup(this.#browser);
    await ended;
    // Puppeteer puts Firefox's preferences back, and the next browser must not find them half-way.
    await this.#browser.close().catch(() => undefined);
  }
}

async function launch(engine, profile) {
  const executablePath = findBrowser(engine);
  if (!executablePath) throw new Error(`${engine} is not installed: ${howToGet(engine)}`);
  const isRoot = process.getuid?.() === 0;
  const args = engine === 'chromium' ? [...CHROMIUM_ARGS, ...(isRoot ? ['--no-sandbox'] : [])] : [];
  const browser = await puppeteer.launch({
    ...{ executablePath, args, userDataDir: profile },
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    // The page is opened anew, since nobody restores the windows of a crashed browser.
    ignoreDefaultArgs: ['--hide-crash-restore-bubble'],
  });
  running.add(browser);
  browser.process().once('exit', () => running.delete(browser));
  return browser;
}

/** Puppeteer makes the browser the leader of a group, so that its child processes die with it. */
function killGroup(browser) {
  process.kill(-browser.process().pid, 'SIGKILL');
}

// The code below runs in the page.

function keepSavedFiles() {
  const { URL } = globalThis;
  globalThis.savedFiles = [];
  const create = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    globalThis.savedFiles.push(file);
    return create.call(URL, file);
  };
}

/** The network between this page and its server is a real one. */
function removeSimulatedLatency() {
  globalThis.localStorage.setItem('northwind-voice.conditions', '{"latency":0}');
}

/** False while there is no such button, or none that can be pressed. */
function pressButton(name) {
  const roots = [globalThis.document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.localName !== 'button' || element.textContent.trim() !== name) continue;
      if (!element.checkVisibility() || element.matches(':disabled, [aria-disabled=true]')) continue;
      element.click();
      return true;
    }
  }
  return false;
}

function readableText() {
  const texts = [];
  const roots = [globalThis.document.querySelector('bulk-user-import').shadowRoot];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
      if (element.checkVisibility()) texts.push(own.map(({ data }) => data).join(''));
    }
  }
  return texts.join('\n');
}
