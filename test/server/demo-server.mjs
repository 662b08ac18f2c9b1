/** Runs demo/server as a process of its own, as the demo does, so that it can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'demo/server/main.mjs');
const WRITES = new URL('./disk-writes.mjs', import.meta.url).href;

// A failed test leaves its server behind, and a running server keeps the test process alive.
const running = new Set();
after(() => running.forEach((child) => child.kill('SIGKILL')));

const folders = [];
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is deleted when the tests have ended. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'demo-server-'));
  folders.push(folder);
  return folder;
}

/** Starts a server; `env` as demo/server/main.mjs says. The server can be set to die in the middle of a write, see `disk-writes.mjs`. */
export async function startDemoServer({ folder = temporaryFolder(), ...env } = {}) {
  if (!existsSync(join(ROOT, 'demo/server/node_modules/node-sqlite3-wasm')))
    throw new Error('The demo’s server is not installed: run “npm --prefix demo/server ci” first.');
  const child = spawn(process.execPath, ['--import', WRITES, MAIN], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      // Files of a killed server are deleted with the folder.
      ...{ DATABASE: join(folder, 'directory.sqlite'), TMPDIR: folder },
      ...{ PORT: 0, RATE_LIMIT: 0, LATENCY: 0 },
      ...env,
    },
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  return new DemoServer(child, ended, await addressOf(child, ended));
}

async function addressOf(child, ended) {
  let said = '';
  const listening = new Promise((resolve) => {
    const listen = (chunk) => {
      said += chunk;
      const [address] = /http:\/\/[\d.:]+/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const address = await Promise.race([listening, ended.then(() => undefined)]);
  if (address === undefined) throw new Error(`The demo’s server ended before it listened: ${said}`);
  child.stderr.pipe(process.stderr);
  return address;
}

class DemoServer {
  #child;

  constructor(child, ended, address) {
    this.#child = child;
    /** Resolves when the process has ended. */
    this.ended = ended;
    this.address = address;
  }

  get port() {
    return Number(new URL(this.address).port);
  }

  async kill() {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** Ends the server as Ctrl+C does. */
  async stop() {
    this.#child.kill('SIGTERM');
    await this.ended;
  }

  /** Kills the process right before this write to the disk, counted from now on. */
  async dieBefore(write) {
    await this.#tell({ dieBefore: write });
  }

  /** Bytes of the file flushed last that are surely on the disk. */
  async flushedLength() {
    const { flushedLength } = await this.#tell({});
    return flushedLength;
  }

  async #tell(message) {
    this.#child.send(message);
    const [answer] = await once(this.#child, 'message');
    return answer;
  }

  async get(path) {
    return answerOf(await fetch(`${this.address}${path}`));
  }

  async post(path, body, headers = {}) {
    const response = await fetch(`${this.address}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return answerOf(response);
  }

  create(users, idempotencyKey) {
    return this.post('/api/users:batch', { users }, { 'Idempotency-Key': idempotencyKey });
  }

  async recover(keys) {
    const { body } = await this.post('/api/users:recover', { keys });
    return body.results;
  }

  async users() {
    const { body } = await this.get('/api/users');
    return body;
  }
}

async function answerOf(response) {
  const { status, headers } = response;
  return { status, headers, body: await response.json() };
}

/** A user as the element sends one. */
export function newUser(username, parts = {}) {
  return {
    key: `key-${username}`,
    row: 2,
    username,
    email: `${username}@example.org`,
    digitsOnlyPassword: false,
    extra: {},
    ...parts,
  };
}
