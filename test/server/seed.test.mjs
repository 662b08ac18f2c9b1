import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { LISTS } from '../../demo/server/seed.mjs';

describe('the lists of the demo’s server', () => {
  it('are those of the browser’s own directory, since sample files name their ids', async () => {
    const { outputFiles } = await build({
      entryPoints: ['demo/directory/seed.ts'],
      bundle: true,
      format: 'esm',
      write: false,
    });
    const code = Buffer.from(outputFiles[0].contents).toString('base64');
    const { ROLES, DESKS, DOMAINS, REGIONS } = await import(`data:text/javascript;base64,${code}`);
    assert.deepEqual(LISTS, { roles: ROLES, desks: DESKS, domains: DOMAINS, regions: REGIONS });
  });
});
