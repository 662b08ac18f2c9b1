/**
 * Serves fixtures byte for byte. The test server reads every text file as UTF-8 before sending the file on, and half
 * of the files are not UTF-8.
 */
import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

const PREFIX = '/test/fixtures/';

export function serveFixtures({ rootDir }) {
  const folder = resolve(rootDir, `.${PREFIX}`) + sep;

  return async (context, next) => {
    const file = resolve(rootDir, `.${decodeURIComponent(context.path)}`);
    if (!context.path.startsWith(PREFIX) || !file.startsWith(folder)) return next();
    context.body = await readFile(file);
    context.type = file.endsWith('.json') ? 'json' : 'application/octet-stream';
    return undefined;
  };
}
