import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PACKAGES } from '../../build/import-rules.mjs';
import { read } from './pages.mjs';

const { dependencies, peerDependencies } = JSON.parse(read('package.json'));
/** What portals get inside of files alone. */
const bundled = PACKAGES.filter((name) => !(name in dependencies || name in peerDependencies));
const page = oneLine(read('docs/licenses.md'));

describe('docs/licenses.md', () => {
  it('is about packages that are in the bundles', () => {
    assert.ok(bundled.length > 0);
  });

  for (const name of bundled) {
    it(`has the copyright and the license of ${name}`, () => {
      const license = readFileSync(`node_modules/${name}/LICENSE`, 'utf8');
      const copyrights = license.match(/^Copyright .+/gm) ?? [];
      assert.ok(copyrights.length > 0);
      for (const copyright of copyrights)
        assert.ok(page.includes(`${name}: ${oneLine(copyright)}`), copyright);
      assert.ok(page.includes(oneLine(license.slice(license.indexOf('Permission ')))));
    });
  }
});

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
