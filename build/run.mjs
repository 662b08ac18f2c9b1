import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a Node script and resolves with its exit status. The script and its browsers end with this process. */
export async function runScript([script, ...args], env = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const pass = (signal) => {
    process.exitCode = 1;
    child.kill(signal);
    child.once('exit', () => process.exit());
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const [status, signal] = await once(child, 'exit');
  if (signal) console.error(`${script} was ended by ${signal}.`);
  for (const signal of SIGNALS) process.off(signal, pass);
  return status ?? 1;
}
