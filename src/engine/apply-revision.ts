import type { Revision } from '../submit/ledger-port.js';
import type { ImportRun } from '../submit/import-run.js';

/** Gives some rows of a running import other values, as they are sent from now on. */
export function applyRevision(run: ImportRun, revision: Revision): void {
  const byKey = new Map(revision.map((revised) => [revised.key, revised]));
  const byId = new Map(revision.map((revised) => [run.ids.get(revised.key), revised]));
  run.replaceRows(({ table, rows, userOf }) => ({
    table: { ...table, rows: table.rows.map((row, id) => byId.get(id)?.row ?? row) },
    rows: {
      setup: rows.setup,
      counts: rows.counts,
      statusOf: (id) => rows.statusOf(id),
      problemsOf: (id) => rows.problemsOf(id),
      valuesOf: (id) => byId.get(id)?.values ?? rows.valuesOf(id),
    },
    userOf: (key, id) => byKey.get(key)?.user ?? userOf(key, id),
  }));
}
