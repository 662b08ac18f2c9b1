/**
 * npm run pictures: what README and docs show, taken of the demo as it is built, light and dark. Few colours keep the
 * pictures small, for which pngquant and cwebp have to be installed (Debian has both).
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from './browsers.mjs';
import { serveDemo } from './serve-demo.mjs';
import { walk } from './walk.mjs';

const FOLDER = 'docs/pictures';
const COLORS = '14';
const WIDTH = 1060;
/** Around the element, which the page holds 16 pixels off its edges. */
const MARGIN = 16;

/** The states of the walk that have a picture: its name, where it begins, and its height. */
const PICTURES = new Map([
  ['review with problems', { name: 'review', top: 'ol', height: 362 }],
  ['importing', { name: 'importing', top: 'h2', height: 196 }],
  ['result', { name: 'result', top: 'h2', height: 304 }],
]);

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error(`The pictures need Chromium: ${howToGet('chromium')}`);
const { server, address } = await serveDemo();
const browser = await puppeteer.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars', '--disable-lcd-text'],
});
try {
  for (const scheme of ['light', 'dark']) await takeAll(scheme);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

async function takeAll(scheme) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width: WIDTH, height: 2000 });
  const open = () => page.goto(`${address}/bare/`);
  for await (const { name } of walk(page, open)) {
    const picture = PICTURES.get(name);
    if (picture) await take(page, picture, `${FOLDER}/${picture.name}-${scheme}.webp`);
  }
  await context.close();
}

async function take(page, { top, height }, path) {
  // A cell beneath the mouse has a frame, and the bar of the progress moves.
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => globalThis.document.getAnimations().length === 0);
  const { x, width } = await (await page.$('bulk-user-import')).boundingBox();
  const { y } = await (await page.$(`bulk-user-import >>> ${top}`)).boundingBox();
  const png = `${path}.png`;
  await page.screenshot({
    path: png,
    clip: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height },
  });
  const options = ['--nofs', '--speed', '1', '--force', '--strip', '--output', png];
  execFileSync('pngquant', [COLORS, ...options, png]);
  execFileSync('cwebp', ['-quiet', '-lossless', '-z', '9', png, '-o', path]);
  rmSync(png);
}
