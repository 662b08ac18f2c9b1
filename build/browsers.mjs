/** Finds the browsers that are installed on this machine, and says how to install the others. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

const CANDIDATES = {
  chromium: [
    process.env.CHROMIUM_PATH,
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  webkit: [process.env.WEBKIT_DRIVER_PATH, 'WebKitWebDriver'],
};

const HOW_TO_GET = {
  chromium: 'apt-get install chromium (or install Chrome, or set CHROMIUM_PATH)',
  firefox: 'apt-get install firefox-esr (or install Firefox, or set FIREFOX_PATH)',
  webkit: 'apt-get install webkit2gtk-driver xvfb (or set WEBKIT_DRIVER_PATH and WEBKIT_BROWSER_PATH)',
};

export function howToGet(engine) {
  return HOW_TO_GET[engine];
}

/** The path of the engine's program; undefined when it is not installed. */
export function findBrowser(engine) {
  const found = firstExisting(CANDIDATES[engine] ?? []);
  return engine === 'webkit' && !findMiniBrowser() ? undefined : found;
}

export function installedEngines() {
  return ENGINES.filter((engine) => findBrowser(engine) !== undefined);
}

/** MiniBrowser is among WebKitGTK's libraries, in a folder named after the platform and the API version. */
export function findMiniBrowser() {
  const named = firstExisting([process.env.WEBKIT_BROWSER_PATH]);
  if (named) return named;
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap(withSubfolders);
  const browsers = folders.flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((api) => join(folder, api, 'MiniBrowser')),
  );
  return browsers.find((path) => existsSync(path));
}

function withSubfolders(folder) {
  if (!existsSync(folder)) return [];
  const platforms = readdirSync(folder).filter((name) => name.includes('-linux-'));
  return [folder, ...platforms.map((name) => join(folder, name))];
}

export function findProgram(name) {
  return firstExisting([name]);
}

function firstExisting(names) {
  for (const name of names) {
    if (!name) continue;
    if (/[\\/]/.test(name)) {
      if (existsSync(name)) return name;
      continue;
    }
    const folder = (process.env.PATH ?? '').split(delimiter).find((entry) => existsSync(join(entry, name)));
    if (folder) return join(folder, name);
  }
  return undefined;
}
