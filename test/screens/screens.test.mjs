/**
 * npm run test:screens: every screen and question of the built element, wide and narrow, light, dark, in forced colours, from
 * right to left and with text of twice the size: axe with its best practices, the actions in view, the focus, one scroller.
 * With PICTURES=FOLDER each screen is also saved there, to be looked at.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../../build/browsers.mjs';
import { serveDemo } from '../../build/serve-demo.mjs';
import { walk } from '../../build/walk.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { PICTURES } = process.env;
const executablePath = findBrowser('chromium');

const light = [{ name: 'prefers-color-scheme', value: 'light' }];
const dark = [{ name: 'prefers-color-scheme', value: 'dark' }];
const forced = [...light, { name: 'forced-colors', value: 'active' }];
const wide = { width: 1366, height: 768 };
const narrow = { width: 375, height: 740 };
const narrowest = { width: 320, height: 640 };

/** How a page may be looked at. `style`: of the root element. */
const LOOKS = [
  { look: 'wide', viewport: wide, features: light },
  { look: 'wide, dark', viewport: wide, features: dark },
  { look: 'wide, in forced colours', viewport: wide, features: forced },
  { look: 'wide, from right to left', viewport: wide, features: light, dir: 'rtl' },
  { look: 'wide, with text of twice the size', viewport: wide, features: light, style: 'font-size: 200%' },
  { look: 'wide, with the spacing of WCAG 1.4.12', viewport: wide, features: light, style: wcagSpacing() },
  { look: 'narrow', viewport: narrow, features: light },
  { look: 'narrow, dark, from right to left', viewport: narrow, features: dark, dir: 'rtl' },
  { look: '320 pixels wide', viewport: narrowest, features: light },
];

describe('every screen', { skip: executablePath ? false : `needs ${howToGet('chromium')}` }, () => {
  let browser;
  let demo;
  before(async () => {
    demo = await serveDemo();
    browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    demo?.server.closeAllConnections();
    demo?.server.close();
  });

  for (const { look, viewport, features, dir = 'ltr', style = '' } of LOOKS) {
    it(`is in order: ${look}`, { timeout: 600_000 }, async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      // A page that is left in mid-import asks first.
      page.on('dialog', (dialog) => void dialog.accept());
      // Puppeteer’s own method does not know forced colours.
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', { features });
      await page.setViewport(viewport);
      const open = async () => {
        await page.goto(`${demo.address}/bare/`);
        await page.evaluate(showAlone, dir, style);
        await page.evaluate(AXE);
      };
      const faults = [];
      let number = 0;
      for await (const { name, actions } of walk(page, open)) {
        number += 1;
        const found = await page.evaluate(inspect, actions);
        faults.push(...found.map((fault) => `${name}: ${fault}`));
        if (PICTURES) await page.screenshot({ path: join(PICTURES, `${look} ${number} ${name}.png`) });
      }
      await context.close();
      assert.deepEqual(faults, []);
    });
  }
});

/** Text spacing that a user may set (WCAG 2.2, 1.4.12). Line height and spacing are inherited. */
function wcagSpacing() {
  return 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
}

/** Runs in the page: the element is all that there is. */
function showAlone(dir, style) {
  const { document } = globalThis;
  document.documentElement.dir = dir;
  // axe takes a page without a background for white.
  document.documentElement.style.cssText = `background: Canvas; ${style}`;
  for (const section of document.querySelectorAll('section, main > p')) section.remove();
}

/** Runs in the page, and returns what is wrong with it. */
async function inspect(actions) {
  const { document, innerWidth, innerHeight, axe } = globalThis;
  const element = document.querySelector('bulk-user-import');
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const all = [...everythingIn(element)];
  const faults = [];

  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  for (const { id, nodes } of violations) faults.push(`axe ${id} ${nodes[0].target.flat().join(' ')}`);

  const dialog = all.find((each) => each.matches('dialog[open]'));
  for (const name of actions) {
    const found = all.find(
      (each) =>
        each.localName === 'button' &&
        each.checkVisibility() &&
        textOf(each) === name &&
        (!dialog || dialog.contains(each)),
    );
    if (!found) faults.push(`there is no “${name}”`);
    else if (!isUncovered(found)) faults.push(`“${name}” is not in view`);
  }
  if (document.activeElement === document.body) faults.push('the focus is on body');

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
  const scrollers = [root, ...all].filter(scrolls);
  if (scrollers.length > 1)
    faults.push(`scrolls twice: ${scrollers.map(({ className }) => className).join(', ')}`);
  for (const each of all) if (isCut(each)) faults.push(`cut off: ${each.className} “${textOf(each)}”`);
  return faults;

  function* everythingIn(parent) {
    for (const each of (parent.shadowRoot ?? parent).querySelectorAll('*')) {
      yield each;
      if (each.shadowRoot) yield* everythingIn(each);
    }
  }
  function textOf(each) {
    return (each.ariaLabel ?? each.innerText ?? '').replace(/\s+/g, ' ').trim();
  }
  function isUncovered(each) {
    const { left, top, right, bottom, width, height } = each.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    const hit = each.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (each.contains(hit) || hit.contains(each));
  }
  /** The grid scrolls its own rows, and a dialog what is in it. */
  function scrolls(each) {
    if (each.closest('[role=grid], dialog, .first-rows, select')) return false;
    const isPage = each === root;
    if (!isPage && !['auto', 'scroll'].includes(globalThis.getComputedStyle(each).overflowY)) return false;
    return each.checkVisibility() && each.scrollHeight > (isPage ? innerHeight : each.clientHeight) + 1;
  }
  /** Text in a button that is wider than the button, without the dots that say so. */
  function isCut(each) {
    if (!each.matches('button, h2, h3, [role=tab], label') || !each.checkVisibility()) return false;
    const { overflowX, textOverflow } = globalThis.getComputedStyle(each);
    if (textOverflow === 'ellipsis' || overflowX === 'visible') return false;
    return each.scrollWidth > each.clientWidth + 1;
  }
}
