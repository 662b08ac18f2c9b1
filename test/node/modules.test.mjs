import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { visitCode } from './visit-code.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const pkg = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const scripts = readdirSync(join(ROOT, 'dist'), { recursive: true })
  .map((path) => join('dist', path))
  .filter((path) => path.endsWith('.js'));

describe('the modules for bundlers', () => {
  const modules = scripts.filter((path) => !path.startsWith('dist/cdn/'));

  it('import what is hardly ever loaded from where it is once', () => {
    const pageFiles = new Set();
    for (const file of modules) {
      visitCode(readFileSync(join(ROOT, file), 'utf8'), (node) => {
        const path = node.source?.value?.startsWith('.') && join(dirname(file), node.source.value);
        if (!path) return;
        assert.ok(scripts.includes(path), `${path}, imported by ${file}`);
        if (path.startsWith('dist/cdn/')) pageFiles.add(path);
      });
    }
    assert.deepEqual([...pageFiles].sort(), [
      'dist/cdn/engine.js',
      'dist/cdn/header-words.js',
      'dist/cdn/journal.js',
      'dist/cdn/more-languages.js',
      'dist/cdn/to-workbook.js',
    ]);
  });

  it('leave dependencies to the page’s own build, and need all that are installed', () => {
    const packages = new Set();
    for (const file of modules) {
      visitCode(readFileSync(join(ROOT, file), 'utf8'), (node) => {
        const name = node.source?.value && /^(?:@[^/]+\/)?[^/.]+/.exec(node.source.value)?.[0];
        if (name) packages.add(name);
      });
    }
    const installed = [...Object.keys(pkg.dependencies), 'react', '@lit/react'];
    assert.deepEqual([...packages].sort(), installed.sort());
  });

  const CASES = [
    { what: 'the catalogues', code: "export { basicUserFields, pbxUserFields } from 'bulk-user-import';" },
    { what: 'the errors of a host', code: "export { ImportHostError } from 'bulk-user-import';" },
    { what: 'a ready-made host', code: "export { oneByOne } from 'bulk-user-import/hosts/one-by-one.js';" },
  ];
  for (const { what, code } of CASES) {
    it(`let a portal’s build take ${what} without the element`, async () => {
      const text = await firstLoadOf(code);
      assert.match(text, /export *\{/);
      assert.doesNotMatch(text, /customElements|litElementVersions|lazyScreens/);
    });
  }
});

/** All that a page loads at first of a portal's build. */
async function firstLoadOf(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: ROOT },
    // Those of this repository lead to the sources.
    tsconfigRaw: {},
    ...{ bundle: true, write: false, metafile: true, splitting: true, format: 'esm', outdir: 'out' },
  });
  const files = new Set(['out/stdin.js']);
  for (const file of files)
    for (const { path, kind } of metafile.outputs[file].imports)
      if (kind === 'import-statement') files.add(path);
  return [...files].map((file) => outputFiles.find(({ path }) => path.endsWith(file)).text).join('\n');
}
