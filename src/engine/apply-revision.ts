import type { Revision } from '../submit/ledger-port.js';
import type { ImportRun } from '../submit/import-run.js';

/** The run goes on with other values of some rows. */
export function applyRevision(run: ImportRun, revision: Revision): void {
  const { table, rows, userOf } = run;
  const byKey = new Map(revision.map((revised) => [revised.key, revised]));
  const byId = new Map(revision.map((revised) => [run.ids.get(revised.key), revised]));
  run.table = { ...table, rows: table.rows.map((row, id) => byId.get(id)?.row ?? row) };
  run.rows = {
    setup: rows.setup,
    counts: rows.counts,
    statusOf: (id) => rows.statusOf(id),
    problemsOf: (id) => rows.problemsOf(id),
    valuesOf: (id) => byId.get(id)?.values ?? rows.valuesOf(id),
  };
  run.userOf = (key, id) => byKey.get(key)?.user ?? userOf(key, id);
}
