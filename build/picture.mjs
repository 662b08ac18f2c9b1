/**
 * npm run picture: docs/screenshot.png, taken of the demo as it is built. 16 colours keep the picture small, for which
 * pngquant and zopflipng have to be installed (Debian has both).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from './browsers.mjs';
import { serveDemo } from './serve-demo.mjs';

const PICTURE = 'docs/screenshot.png';
const SAMPLE = 'users-messy.csv';
const [WIDTH, HEIGHT] = [1060, 396];
/** Around the element, which the page holds 16 pixels off its edges. */
const MARGIN = 16;

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error(`The picture needs Chromium: ${howToGet('chromium')}`);
const { server, address } = await serveDemo();
const browser = await puppeteer.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars', '--disable-lcd-text'],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 2000 });
  await page.goto(`${address}/bare/`);
  await page.waitForFunction(() => globalThis.document.querySelector('bulk-user-import')?.step);
  await page.evaluate(openFile, SAMPLE, [...readFileSync(`demo/samples/${SAMPLE}`)]);
  await page.locator('::-p-aria([name="Go to Review"][role="button"])').click();
  await page.waitForSelector('bulk-user-import >>> [part~="issues"]');
  await page.waitForSelector('bulk-user-import >>> [role="row"] [role="gridcell"]');
  // A cell beneath the mouse has a frame.
  await page.mouse.move(0, 0);
  const { x, y, width } = await (await page.$('bulk-user-import')).boundingBox();
  await page.screenshot({
    path: PICTURE,
    clip: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: HEIGHT },
  });
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
execFileSync('pngquant', [
  '16',
  '--nofs',
  '--speed',
  '1',
  '--force',
  '--strip',
  '--output',
  PICTURE,
  PICTURE,
]);
execFileSync('zopflipng', ['-y', PICTURE, PICTURE]);

/** Runs in the page. */
function openFile(name, bytes) {
  const file = new globalThis.File([new Uint8Array(bytes)], name);
  return globalThis.document.querySelector('bulk-user-import').openFile(file);
}
