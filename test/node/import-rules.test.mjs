import { Linter } from 'eslint';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import tseslint from 'typescript-eslint';
import { importRules } from '../../build/import-rules.mjs';

const ALLOWED = [
  ['src/files/csv/read.ts', "import Papa from 'papaparse'"],
  ['src/files/csv/read.ts', "import { b } from './b.js'"],
  ['src/checking/rows.ts', "import type { Table } from '../files/table.js'"],
  ['src/fields/schema.ts', "import * as z from 'zod/mini'"],
  ['src/engine/engine.ts', "import { a } from '../files/csv/read.js'"],
  ['src/engine/engine.ts', "import { a } from '../submit/reports.js'"],
  ['src/engine/engine.worker.ts', "import { expose } from 'comlink'"],
  ['src/engine/start-engine.ts', "import { wrap } from 'comlink'"],
  ['src/submit/journal/journal.ts', "import { openDB } from 'idb'"],
  ['src/session/session.ts', "import { a } from '../engine/start-engine.js'"],
  ['src/session/session.ts', "import { a } from '../submit/submit.js'"],
  ['src/elements/review.ts', "import type { State } from '../session/state.js'"],
  ['src/elements/review.ts', "import { a } from '../messages/format.js'"],
  ['src/elements/review.ts', "import { html } from 'lit'"],
  ['src/elements/review.ts', "import type { Choice } from '../host.js'"],
  ['src/elements/review/review-screen.ts', "import { a } from '../submit/submit-screen.js'"],
  ['src/index.ts', "export { A } from './bulk-user-import.js'"],
];

const FORBIDDEN = [
  ['src/files/csv/read.ts', "import type { Field } from '../../fields/fields.js'"],
  ['src/files/csv/read.ts', "import type { Choice } from '../../host.js'"],
  ['src/fields/plan.ts', "import { read } from '../files/csv/read.js'"],
  ['src/fields/plan.ts', "import Papa from 'papaparse'"],
  ['src/fields/schema.ts', "import * as z from 'zod'"],
  ['src/engine/engine.ts', "import { expose } from 'comlink'"],
  ['src/engine/engine.ts', "import { a } from '../session/session.js'"],
  ['src/submit/submit.ts', "import { openDB } from 'idb'"],
  ['src/submit/submit.ts', "import type { A } from '../elements/review.js'"],
  ['src/session/session.ts', "import '../elements/review.js'"],
  ['src/session/session.ts', "import { a } from '../engine/engine.js'"],
  ['src/session/session.ts', "import * as z from 'zod/mini'"],
  ['src/elements/review.ts', "import { a } from '../session/state.js'"],
  ['src/elements/review.ts', "import { a } from '../engine/engine.js'"],
  ['src/elements/review.ts', "import { a } from '../submit/reports.js'"],
  ['src/elements/review.ts', "import { styleMap } from 'lit/directives/style-map.js'"],
  ['src/elements/review.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js'"],
  ['src/elements/review.ts', "import { A } from '../bulk-user-import.js'"],
  ['src/fields/plan.ts', "import { a } from '../host.js'"],
];

function problems(filename, code) {
  const linter = new Linter({ cwd: process.cwd() });
  const config = [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...importRules(tseslint.plugin),
  ];
  return linter.verify(code, config, { filename }).map(({ message }) => message);
}

describe('import rules', () => {
  for (const [file, code] of ALLOWED) {
    it(`let ${file} ${code}`, () => assert.deepEqual(problems(file, code), []));
  }
  for (const [file, code] of FORBIDDEN) {
    it(`do not let ${file} ${code}`, () => assert.notDeepEqual(problems(file, code), []));
  }
});
