/** Crashes without mocks: a browser with its profile on disk, a server with its database on disk, and SIGKILL. Build first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { findBrowser } from '../../build/browsers.mjs';
import { startDemoServer, temporaryFolder } from './demo-server.mjs';
import { ImportPage, temporaryProfile, until } from './import-page.mjs';

const FILE = 'users-500.csv';
const USERS = 500;
const SEEDED = 12;
/** Long enough for a crash between the stored batch and its response. */
const LATENCY = 120;

// In CI a missing browser is a failure; elsewhere Chromium is enough.
const ENGINES = ['chromium', 'firefox'].filter(
  (name) => name === 'chromium' || process.env.CI || findBrowser(name),
);

for (const engine of ENGINES) {
  // A test that does not depend on the engine runs in the first one alone, since each takes half a minute.
  const itInOne = engine === ENGINES[0] ? it : () => undefined;

  describe(`an import in ${engine}`, { timeout: 600_000 }, () => {
    it('survives a browser that is killed', async () => {
      const folder = temporaryFolder();
      const profile = temporaryProfile();
      const server = await startDemoServer({ folder, LATENCY });
      const { address } = server;
      const killed = await ImportPage.open({ engine, profile, address });
      await killed.importFile(FILE, USERS);
      await stored(server, 210);
      await killed.kill();

      const page = await ImportPage.open({ engine, profile, address });
      await page.reach('resume');
      // The screen is loaded once it is needed.
      await until(async () => (await page.lines()).includes('Unfinished import'), 'the screen');
      const lines = await page.lines();
      assert.ok(
        lines.some((line) => /^Import of users-500\.csv, started .+: \d\d\d of 500 done$/.test(line)),
      );
      await page.press('Resume');
      await expectAllCreated(page);
      await server.stop();
      await expectAllPasswords(page, folder);
      await page.kill();
    });

    itInOne('survives that it is killed twice, the second time while it resumes', async () => {
      const folder = temporaryFolder();
      const profile = temporaryProfile();
      const server = await startDemoServer({ folder, LATENCY });
      const { address } = server;
      let page = await ImportPage.open({ engine, profile, address });
      await page.importFile(FILE, USERS);
      for (const count of [60, 310]) {
        await stored(server, count);
        await page.kill();
        page = await ImportPage.open({ engine, profile, address });
        await page.press('Resume');
      }
      await expectAllCreated(page);
      await server.stop();
      await expectAllPasswords(page, folder);
      await page.kill();
    });

    it('survives a server that is killed after it stored a batch and before its response', async () => {
      const folder = temporaryFolder();
      const killed = await startDemoServer({ folder, LATENCY });
      const { address, port } = killed;
      const page = await ImportPage.open({ engine, profile: temporaryProfile(), address });
      await page.importFile(FILE, USERS);
      await stored(killed, 210);
      await killed.kill();

      const server = await startDemoServer({ folder, PORT: port, LATENCY });
      await expectAllCreated(page);
      await server.stop();
      await expectAllPasswords(page, folder);
      await page.kill();
    });

    itInOne('survives that the server is killed while it stores a batch', async () => {
      const folder = temporaryFolder();
      const killed = await startDemoServer({ folder, LATENCY });
      const { address, port } = killed;
      const page = await ImportPage.open({ engine, profile: temporaryProfile(), address });
      await page.importFile(FILE, USERS);
      await stored(killed, 210);
      await killed.dieBefore(7);
      await killed.ended;

      const server = await startDemoServer({ folder, PORT: port, LATENCY });
      await expectAllCreated(page);
      await server.stop();
      await expectAllPasswords(page, folder);
      await page.kill();
    });
  });
}

function stored(server, count) {
  return until(async () => (await server.users()).length >= SEEDED + count, `${count} users on the server`);
}

async function expectAllCreated(page) {
  await page.reach('result');
  const lines = await page.lines();
  for (const count of [`${USERS} users created`, '0 duplicates', '0 errors']) {
    assert.ok(lines.includes(count), `“${count}” is not on the page:\n${lines.filter(Boolean).join('\n')}`);
  }
}

/** The file has every imported user once, each with the password that the server knows. */
async function expectAllPasswords(page, folder) {
  await page.press('Download success details');
  const [saved] = await until(async () => {
    const files = await page.savedFiles();
    return files.length > 0 && files;
  }, 'the success details');
  const created = await createdUsers(folder);
  assert.equal(created.length, USERS);
  assert.deepEqual(pairsOf(rowsOf(saved), 'Username', 'Temporary password'), created);
  const wanted = rowsOf(readFileSync(new URL(`../../demo/samples/${FILE}`, import.meta.url), 'utf8'));
  assert.deepEqual(
    created.map(([username]) => username),
    wanted.map(({ Username }) => Username).sort(),
  );
}

/** The database on disk, since the server has ended. */
async function createdUsers(folder) {
  const { openDatabase } = await import('../../demo/server/database.mjs');
  const { database, close } = await openDatabase(join(folder, 'directory.sqlite'));
  const rows = database.all('SELECT username, temporary_password FROM users WHERE import_key IS NOT NULL');
  close();
  return pairsOf(rows, 'username', 'temporary_password');
}

function rowsOf(text) {
  return Papa.parse(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

function pairsOf(rows, name, value) {
  return rows.map((row) => [row[name], row[value]]).sort(([a], [b]) => (a < b ? -1 : 1));
}
