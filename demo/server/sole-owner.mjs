import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes this process the only one that has the database open, until the process ends; throws while another process has
 * the database open.
 *
 * A lock file outlives a killed process, and a process id may be given to another process. Only a process that is alive
 * listens on a socket.
 */
export async function becomeSoleOwner(database) {
  const address = addressOf(database);
  const server = createServer((connection) => connection.destroy());
  try {
    await listen(server, address);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (await isAnswered(address)) throw new Error(`Another server has ${database} open.`, { cause: error });
    rmSync(address, { force: true });
    await listen(server, address);
  }
  server.unref();
  return server;
}

/** In the folder for temporary files, since the path of a socket has to be short. */
function addressOf(database) {
  const name = `directory-${createHash('sha256').update(database).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function listen(server, address) {
  server.listen(address);
  await once(server, 'listening');
}

async function isAnswered(address) {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
