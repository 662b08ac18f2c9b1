/** npm run size: what a page downloads, against the budget. Build first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, CDN, CSV_IMPORT, ENGINE, FIRST_LOAD, XLSX_IMPORT } from './downloads.mjs';

/** Bytes after gzip -9, of the files and their static imports. */
const BUDGETS = [
  { what: 'first load', files: FIRST_LOAD, budget: 26_400 },
  { what: 'engine.worker.js', files: ENGINE, budget: 37_200 },
  { what: 'a whole CSV import', files: CSV_IMPORT, budget: 125_000 },
  { what: 'a whole .xlsx import', files: XLSX_IMPORT, budget: 165_800 },
];

const missing = XLSX_IMPORT.filter((file) => !existsSync(join(CDN, file)));
if (missing.length > 0) {
  console.error(`Not in ${CDN}: ${missing.join(', ')}. Run “npm run build” first.`);
  process.exit(1);
}

const results = BUDGETS.map((each) => ({ ...each, size: bytesOf(each.files) }));
for (const { what, budget, size } of results) {
  const left = budget - size;
  const verdict = left >= 0 ? `${left} left` : `${-left} TOO MUCH`;
  console.log(`${what.padEnd(24)}${String(size).padStart(7)} of ${budget} bytes gzipped, ${verdict}`);
}

const over = results.filter(({ budget, size }) => size > budget);
if (over.length > 0) {
  console.error(
    `\nPast the budget: ${over.map(({ what }) => what).join(', ')}.\n` +
      'Look at what came in last. Can it load later or only where it is needed (a dynamic import), or be said in fewer words?\n' +
      'A dependency that fits nowhere else needs a good reason. Only then raise the number in build/size.mjs,\n' +
      'in a commit of its own that says what the bytes buy.',
  );
  process.exitCode = 1;
}
