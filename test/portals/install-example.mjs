/** An example as somebody has it who copied its folder: outside of the repository, with the packed package. */
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files and folders of an example that its own commands made. */
const MADE = /^(node_modules|dist|out|\.next|\.angular|\.parcel-cache|\.svelte-kit|package-lock\.json)$/;
/** What an example's documented step consists of. */
const STEP = /worker-?url|bulk-user-import\/dist\//i;

/** Copies the example into the folder, and installs it there with the package in the tarball, and with more packages if any. */
export async function installExample(example, folder, tarball, packages = []) {
  copySources(example, folder);
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies['bulk-user-import'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await npm(folder, 'install', ...options, ...packages);
}

/** Builds the example for production. */
export function buildExample(folder) {
  return npm(folder, 'run', 'build');
}

/** Takes the lines of the documented step out of the installed example. */
export function dropStep(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSource);
  const changed = files.filter((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const kept = lines.filter((line) => !STEP.test(line));
    writeFileSync(join(folder, file), kept.join('\n'));
    return kept.length < lines.length;
  });
  if (changed.length === 0) throw new Error(`No line of ${folder} is part of a documented step.`);
}

function copySources(example, folder) {
  const from = join('examples', example);
  cpSync(from, folder, {
    recursive: true,
    filter: (path) =>
      path === from ||
      path
        .slice(from.length + 1)
        .split(sep)
        .every((name) => !MADE.test(name)),
  });
}

function isSource(path) {
  return (
    /\.(html|[cm]?[jt]sx?|json|vue|svelte)$/.test(path) &&
    path !== 'package.json' &&
    path.split(sep).every((name) => !MADE.test(name))
  );
}

async function npm(folder, ...args) {
  // Telemetry of frameworks has no place in a test, nor have browsers that tools download; NODE_ENV decides what npm installs.
  const quiet = { NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', CYPRESS_INSTALL_BINARY: '0' };
  const env = { ...process.env, ...quiet };
  delete env.NODE_ENV;
  try {
    await run('npm', args, { cwd: folder, env, maxBuffer: 2 ** 26, shell: process.platform === 'win32' });
  } catch (error) {
    throw new Error(`npm ${args.join(' ')} failed in ${folder}:\n${error.stdout}\n${error.stderr}`);
  }
}
