/** Starts the screen, where there is none, and the driver of a WebKit test run. Both end with this process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findBrowser, findMiniBrowser, findProgram } from './browsers.mjs';
import { freePort } from './free-port.mjs';

const START_TIMEOUT = 60_000;

/** Resolves with the options of `webdriverLauncher`. */
export async function startWebKit() {
  const driver = findBrowser('webkit');
  if (!driver) throw new Error('WebKitWebDriver or MiniBrowser is not installed.');
  const env = {
    ...process.env,
    DISPLAY: process.env.DISPLAY ?? (await startScreen()),
    // Without a graphics card, shared buffers make each frame take twice as long.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  delete env.WAYLAND_DISPLAY;
  const port = await freePort();
  endWithThisProcess(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  await waitUntilReady(port);
  return {
    automationProtocol: 'webdriver',
    protocol: 'http',
    hostname: '127.0.0.1',
    port,
    path: '/',
    connectionRetryTimeout: START_TIMEOUT,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    },
  };
}

async function startScreen() {
  const program = findProgram('Xvfb');
  if (!program)
    throw new Error('There is no screen (DISPLAY) and Xvfb is not installed: apt-get install xvfb');
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithThisProcess(screen);
  const [number] = await once(screen.stdio[3], 'data', { signal: AbortSignal.timeout(START_TIMEOUT) });
  return `:${String(number).trim()}`;
}

function endWithThisProcess(child) {
  process.once('exit', () => child.kill());
}

async function waitUntilReady(port) {
  const end = Date.now() + START_TIMEOUT;
  while (Date.now() < end) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start.');
}
