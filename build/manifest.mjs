/**
 * npm run manifest          writes custom-elements.json, what editors read of it, and the generated tables of docs/reference.md
 *   --only-json             leaves docs/reference.md alone
 *   --check                 writes nothing, and fails when the tables of docs/reference.md are stale
 */
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { fillTables } from './reference-tables.mjs';

const SOURCES = ['src/bulk-user-import.ts', 'src/number-properties.ts', 'src/define.ts'];
const MANIFEST = 'custom-elements.json';
const REFERENCE = 'docs/reference.md';

const manifest = analyse();
const isCheck = process.argv.includes('--check');
if (!isCheck) {
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  writeEditorData();
}
if (!process.argv.includes('--only-json')) {
  const before = readFileSync(REFERENCE, 'utf8');
  const options = await prettier.resolveConfig(REFERENCE);
  const after = await prettier.format(fillTables(before, elementOf(manifest)), {
    ...options,
    filepath: REFERENCE,
  });
  if (!isCheck) writeFileSync(REFERENCE, after);
  else if (after !== before) {
    console.error(`The tables of ${REFERENCE} are stale: run “npm run manifest”.`);
    process.exitCode = 1;
  }
}

function analyse() {
  const modules = SOURCES.map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: [...litPlugin(), publishedFacts()], context: { dev: false } });
}

/** Names, types and texts for completion in HTML: Visual Studio Code reads the one file, JetBrains' editors the other. */
function writeEditorData() {
  const options = {
    outdir: '.',
    hideLogs: true,
    hideMethodDocs: true,
    hideCssPartsDocs: true,
    hideCssPropertiesDocs: true,
  };
  generateVsCodeCustomElementData(manifest, {
    ...options,
    htmlFileName: 'html-custom-data.json',
    cssFileName: null,
  });
  generateJetBrainsWebTypes(manifest, {
    ...options,
    webTypesFileName: 'web-types.json',
    // The file has them as entries of their own.
    hideSlotDocs: true,
    hideEventDocs: true,
  });
}

function elementOf({ modules }) {
  return modules.flatMap((module) => module.declarations).find(({ tagName }) => tagName);
}

/** Names the published file instead of its source, and leaves out what is not public. */
function publishedFacts() {
  return {
    name: 'published-facts',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const { declaration } of module.exports ?? []) {
          if (declaration.module) declaration.module = published(declaration.module);
        }
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          // An event that is dispatched and nowhere documented has no name of its own.
          declaration.events = declaration.events?.filter(({ description }) => description);
          declaration.attributes = declaration.attributes?.filter(({ fieldName }) =>
            declaration.members?.some(({ name }) => name === fieldName),
          );
        }
      }
    },
  };
}

/** Static fields are lit's, static methods the portal's. */
function isPublic({ name, kind, privacy, static: isStatic }) {
  const isOfLit = isStatic && kind !== 'method';
  return !name.startsWith('#') && !isOfLit && privacy !== 'private' && privacy !== 'protected';
}

function published(path) {
  return path.replace(/^\/?src\/(.+)\.ts$/, 'dist/$1.js');
}
