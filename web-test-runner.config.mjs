import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from './build/browsers.mjs';
import { countReporter } from './build/count-reporter.mjs';
import { faultRuns } from './build/fault-runs.mjs';
import { freePort } from './build/free-port.mjs';
import { keepModules } from './build/keep-modules.mjs';
import { serveCommonjsPlugin } from './build/serve-commonjs-plugin.mjs';
import { serveFaultPortal } from './build/serve-fault-portal.mjs';
import { serveFixtures } from './build/serve-fixtures.mjs';
import { serveWorkerPlugin } from './build/serve-worker-plugin.mjs';
import { strictCspMiddleware } from './build/strict-csp.mjs';
import { startWebKit } from './build/webkit-session.mjs';

// A run has one engine: `npm test` starts one run after the other and adds their counts up.
const engine = process.env.ENGINE ?? 'chromium';
const executablePath = findBrowser(engine);
if (!executablePath) throw new Error(`${engine} is not installed: ${howToGet(engine)}`);

// Exit handlers end the browsers; a signal alone would not run the handlers.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const downloads = mkdtempSync(join(tmpdir(), 'test-downloads-'));
process.once('exit', () => rmSync(downloads, { recursive: true, force: true }));

const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // The cache would keep the page of each test file alive behind the next one.
  '--disable-features=BackForwardCache',
  // Containers have too little shared memory for Chromium.
  '--disable-dev-shm-usage',
  '--no-first-run',
];
const isRoot = process.getuid?.() === 0;

/** A panel that opens by itself at a download takes the focus away from the page, for good. */
const QUIET_FIREFOX = {
  'browser.download.alwaysOpenPanel': false,
  // Downloads go to a folder of their own, and not to the home of whoever runs the tests.
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
};

const launchers = {
  chromium: () =>
    launchWithPuppeteer({
      args: [...QUIET_CHROMIUM, ...(isRoot ? ['--no-sandbox'] : [])],
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    }),
  firefox: () => launchWithPuppeteer({ browser: 'firefox', extraPrefsFirefox: QUIET_FIREFOX }),
  webkit: async () => webdriverLauncher(await startWebKit()),
};

function launchWithPuppeteer(options) {
  // Nobody reads the driver's events of each request, and a test file makes a hundred requests.
  const unwatched = { networkEnabled: false, issuesEnabled: false };
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: { executablePath, ...unwatched, ...options },
  });
}

const rootDir = fileURLToPath(new URL('.', import.meta.url));

export default {
  rootDir,
  port: await freePort(),
  files: ['test/**/*.test.ts'],
  browsers: [await launchers[engine]()],
  concurrency: 1,
  concurrentBrowsers: 1,
  nodeResolve: { exportConditions: ['development'], browser: true },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  // No file takes twenty seconds; a hung browser is given up while there is time for another try.
  testsFinishTimeout: Number(process.env.TESTS_FINISH_TIMEOUT ?? 180_000),
  testFramework: { config: { ui: 'bdd', timeout: '30000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  middleware: [
    ...(process.argv.includes('--watch') ? [] : [keepModules()]),
    strictCspMiddleware,
    serveFixtures({ rootDir }),
    serveFaultPortal({ rootDir, settings: process.env.FAULTS ?? JSON.stringify(faultRuns(engine)[0]) }),
  ],
  plugins: [
    serveWorkerPlugin(),
    serveCommonjsPlugin({ packages: ['papaparse', 'axe-core', 'numfmt'] }),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.TEST_COUNTS ? [countReporter({ file: process.env.TEST_COUNTS })] : []),
  ],
};
