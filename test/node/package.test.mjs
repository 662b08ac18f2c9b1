import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { visitCode } from './visit-code.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const pkg = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const built = readdirSync(join(ROOT, 'dist'), { recursive: true }).map((path) => join('dist', path));
const scripts = built.filter((path) => path.endsWith('.js'));

/** The exports, with each `*` replaced by the names of the built files. */
function exportedPaths() {
  return Object.entries(pkg.exports).flatMap(([name, target]) => {
    const { types, default: file } = typeof target === 'string' ? { default: target } : target;
    if (!name.includes('*')) return [{ name, file, types }];
    const [before, after] = file.slice(2).split('*');
    const stems = built
      .filter((path) => path.startsWith(before) && path.endsWith(after))
      .map((path) => path.slice(before.length, -after.length));
    const fill = (text) => stems.map((stem) => text.replace('*', stem));
    return fill(name).map((filled, index) => ({
      name: filled,
      file: fill(file)[index],
      // The types of a language hold those of its parts.
      types: stems[index].includes('/') ? undefined : fill(types)[index],
    }));
  });
}

function node(code) {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });
}

describe('the exports of the package', () => {
  it('name the messages that were built', () => {
    const names = exportedPaths().map(({ name }) => name);
    assert.ok(names.includes('./messages/en.js'), names.join());
  });

  it('are aliases as well, since Parcel reads no exports unless it is told to', () => {
    const modules = Object.entries(pkg.exports).filter(([name, target]) => name !== '.' && target.default);
    assert.ok(modules.length > 0);
    for (const [name, target] of modules)
      assert.equal(pkg.alias[name], target.default.replace('*', '$1'), name);
    assert.equal(pkg.main, pkg.exports['.'].default);
  });

  for (const { name, file, types } of exportedPaths()) {
    const specifier = join(pkg.name, name);

    it(`resolve ${specifier} to a file`, () => {
      const expected = new URL(file, new URL('../../', import.meta.url)).href;
      assert.equal(import.meta.resolve(specifier), expected);
      assert.ok(existsSync(fileURLToPath(expected)), file);
    });

    if (types) {
      it(`have types for ${specifier}`, () => {
        assert.ok(existsSync(join(ROOT, types)), types);
      });
    }
  }
});

describe('an import in Node', () => {
  it('loads the ready-made host from its own entry as well, without the element', () => {
    const loaded = node(`
      const { oneByOne } = await import('${pkg.name}/hosts/one-by-one.js');
      const createUsers = oneByOne(({ username }) => ({ id: username }));
      const request = { signal: new AbortController().signal, idempotencyKey: 'list', attempt: 1 };
      console.log(JSON.stringify(await createUsers([{ key: 'a', username: 'ada' }], request)));
    `);
    assert.deepEqual(JSON.parse(loaded), [{ key: 'a', status: 'created', id: 'ada' }]);
    const text = readFileSync(join(ROOT, 'dist/hosts/one-by-one.js'), 'utf8');
    assert.doesNotMatch(text, /lit|zod/);
  });

  it('works without a DOM and does nothing', () => {
    const added = JSON.parse(
      node(`
        const before = Object.getOwnPropertyNames(globalThis);
        const { BulkUserImport } = await import('${pkg.name}');
        if (typeof BulkUserImport !== 'function') throw new Error('no class');
        if (globalThis.customElements?.get('${pkg.name}')) throw new Error('registered');
        console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))));
      `),
    );
    // Globals of Lit are its versions, and a registry of elements where there is none; a global of zod holds its settings.
    const ours = added.filter(
      (name) => !/^((lit|reactiveElement|__zod_global)\w*|customElements)$/.test(name),
    );
    assert.deepEqual(ours, []);
  });
});

describe('the build', () => {
  it('has made every file', () => {
    for (const file of [
      'dist/cdn/bulk-user-import.js',
      'dist/cdn/engine.js',
      ...['engine', 'journal', 'encodings', 'spreadsheet', 'shapes', 'names', 'repairs'].map(
        (name) => `dist/cdn/workers/${name}.worker.js`,
      ),
    ]) {
      assert.ok(scripts.includes(file), file);
    }
  });

  for (const file of scripts) {
    it(`has made ${file} without evaluated text and foreign addresses`, () => {
      const found = [];
      visitCode(readFileSync(join(ROOT, file), 'utf8'), (node, parent) => {
        if (isEvaluation(node, parent)) found.push(node.name);
        found.push(...foreignAddresses(node));
      });
      assert.deepEqual(found, []);
    });
  }

  for (const file of [
    'dist/cdn/bulk-user-import.js',
    'dist/cdn/engine.js',
    'dist/cdn/workers/engine.worker.js',
  ]) {
    it(`has made ${file} with imports of files beside it alone`, () => {
      const imports = [];
      visitCode(readFileSync(join(ROOT, file), 'utf8'), (node) => {
        // The addresses that the page hands to the worker are known only in the page.
        if (node.type === 'ImportDeclaration' || (node.type === 'ImportExpression' && node.source.value))
          imports.push(node.source.value);
      });
      for (const path of imports) assert.ok(existsSync(join(ROOT, dirname(file), path)), path);
    });
  }

  it('has the version of the package in the page and in every worker file', () => {
    const files = ['engine', 'journal', 'encodings', 'spreadsheet', 'shapes', 'names', 'repairs'].map(
      (name) => `dist/cdn/workers/${name}.worker.js`,
    );
    for (const file of ['dist/session.js', 'dist/cdn/session.js', ...files])
      assert.ok(readFileSync(join(ROOT, file), 'utf8').includes(`"${pkg.version}"`), file);
  });
});

describe('npm pack', () => {
  it('packs what is published and nothing else', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = packedFiles(JSON.parse(output));
    const outside = files.filter((path) => !/^(?:dist|docs)\//.test(path)).sort();
    assert.deepEqual(outside, [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'demo/rest-host.ts',
      'html-custom-data.json',
      'package.json',
      'web-types.json',
    ]);
    const docs = files.filter((path) => path.startsWith('docs/'));
    assert.deepEqual(
      docs,
      readdirSync(join(ROOT, 'docs'), { recursive: true })
        .filter((name) => /\.\w+$/.test(name))
        .map((name) => `docs/${name}`)
        .sort(),
    );
    const inside = files.filter((path) => path.startsWith('dist/'));
    assert.deepEqual(
      inside.filter((path) => !/\.(js|d\.ts)$/.test(path)),
      [],
    );
    for (const { file, types } of exportedPaths()) {
      for (const path of [file, types].filter(Boolean)) assert.ok(files.includes(path.slice(2)), path);
    }
  });
});

describe('what the package tells editors', () => {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const element = read(pkg.customElements)
    .modules.flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === pkg.name);
  const attributes = element.attributes.map(({ name }) => name).sort();

  it('has the tag in the manifest, and the detail of each event', () => {
    assert.ok(element.customElement);
    const types = element.events.map(({ name, type }) => [name, type.text]);
    assert.deepEqual(Object.fromEntries(types), {
      'import-step': 'CustomEvent<ImportStepDetail>',
      'import-file': 'CustomEvent<ImportFileDetail>',
      'import-validated': 'CustomEvent<ImportValidatedDetail>',
      'import-progress': 'CustomEvent<ImportProgressDetail>',
      'import-complete': 'CustomEvent<ImportCompleteDetail>',
      'import-continue': 'CustomEvent<ImportContinueDetail>',
      'import-error': 'CustomEvent<ImportErrorDetail>',
    });
  });

  it('has the attributes of the manifest for Visual Studio Code', () => {
    const tag = read('html-custom-data.json').tags.find(({ name }) => name === pkg.name);
    assert.deepEqual(tag.attributes.map(({ name }) => name).sort(), attributes);
  });

  it('has the attributes, properties and events of the manifest for JetBrains’ editors', () => {
    const { version, contributions } = read(pkg['web-types']);
    const tag = contributions.html.elements.find(({ name }) => name === pkg.name);
    assert.equal(version, pkg.version);
    assert.deepEqual(tag.attributes.map(({ name }) => name).sort(), attributes);
    assert.deepEqual(
      tag.js.events.map(({ name }) => name),
      element.events.map(({ name }) => name),
    );
    assert.ok(tag.js.properties.some(({ name }) => name === 'host'));
  });

  it('has types of each attribute for JSX and Svelte', () => {
    const declared = /interface TagAttributes \{([^}]*)\}/.exec(
      readFileSync(join(ROOT, 'dist/element-types.d.ts'), 'utf8'),
    )[1];
    const names = Array.from(declared.matchAll(/^\s*'?([\w-]+)'?\?:/gm), ([, name]) => name);
    // Every tag has `lang`.
    assert.deepEqual(
      names.sort(),
      attributes.filter((name) => name !== 'lang'),
    );
  });
});

describe('the types of the package', () => {
  for (const [module, moduleResolution] of [
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ]) {
    it(`serve a portal that resolves modules as ${moduleResolution} does`, () => {
      const folder = join(ROOT, '.cache/typings', moduleResolution);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'portal.ts'), PORTAL);
      const compilerOptions = {
        ...{ module, moduleResolution, target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] },
        ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true },
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['portal.ts'] }));
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      assert.equal(output(process.execPath, [tsc, '-p', folder]), '');
    });
  }
});

const PORTAL = `
import { BulkUserImport, type ImportHost } from 'bulk-user-import';
import 'bulk-user-import/define.js';
import { en } from 'bulk-user-import/messages/en.js';

const host: ImportHost = {
  createUsers: (users) => Promise.resolve(users.map(({ key }) => ({ key, status: 'created' as const, id: 1 }))),
};
const element = document.createElement('bulk-user-import');
const same: BulkUserImport = element;
same.host = host;
same.maxRows = 1000;
element.addEventListener('import-complete', ({ detail }) => {
  const created: number = detail.created;
  console.log(created, Object.keys(en).length);
});
// @ts-expect-error no such event detail
element.addEventListener('import-complete', ({ detail }) => detail.password);
`;

function output(program, args) {
  try {
    return execFileSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  } catch (error) {
    return error.stdout;
  }
}

/** The output of npm is an array of packages in some versions, an object keyed by name in others. */
function packedFiles(answer) {
  const [packed] = Object.values(answer);
  return packed.files.map(({ path }) => path);
}

function isEvaluation(node, parent) {
  if (node.type !== 'Identifier' || !['eval', 'Function'].includes(node.name)) return false;
  const isName =
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    parent.key === node;
  const isTest = parent.type === 'BinaryExpression' && parent.operator === 'instanceof';
  return !isName && !isTest;
}

/** The addresses in a string, without names of XML namespaces, which only look like addresses. */
function foreignAddresses(node) {
  const text = node.type === 'TemplateElement' ? node.value.raw : node.type === 'Literal' ? node.value : '';
  if (typeof text !== 'string') return [];
  return (text.match(/\bhttps?:\/\/[^\s"'`<>)]+/g) ?? []).filter(
    // Names of XML namespaces: nobody loads them.
    (address) =>
      !/^http:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com)\//.test(address),
  );
}
