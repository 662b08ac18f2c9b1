import { isChangedByExcel } from './changed-by-excel.js';
import { createdUser, type CreatedUser, type ResultCounts, type UncreatedRows } from './import-result.js';
import { mergeOutcomes } from './merge-outcomes.js';
import type { Batch } from './ledger-port.js';
import { emptyBuckets, traitsOf, type Bucket, type Outcome } from './outcomes.js';
import {
  countPasswords,
  passwordNote,
  receivedOutcome,
  unreadNote,
  type PasswordRow,
} from './received-passwords.js';
import {
  reportedOutcome,
  type Describe,
  type FieldLabel,
  type ReportTexts,
  type RowOutcome,
} from './reported-row.js';
import { errorDetails, successDetails } from './report-csv.js';

/** What is known of a sent row: no more than the two files need. */
interface SentRow {
  readonly key: string;
  readonly row: number;
  readonly username: string;
  readonly email: string;
  /** A password that was generated here. */
  readonly password: string | undefined;
  outcome: Outcome | undefined;
}

/** A row that was created, or for which a password came. */
type ReceivedRow = Omit<SentRow, 'outcome'> & PasswordRow;

/**
 * What the page itself knows of an import without a journal: the end of the worker would otherwise take the passwords of
 * created users along. Rows that were not sent are only numbers.
 */
export class ImportReplica {
  readonly #sent = new Map<string, SentRow>();
  /** Keys that were dispatched in this run, and needed a result. */
  #unresolved = new Set<string>();
  #start: ResultCounts;
  #uncreated: UncreatedRows;

  /** @param start the counts before the first batch was sent. */
  constructor(start: ResultCounts, uncreated: UncreatedRows) {
    this.#start = start;
    this.#uncreated = uncreated;
  }

  /** Another run begins: what is known of the run before stays. */
  restart(start: ResultCounts, uncreated: UncreatedRows): void {
    this.#start = start;
    this.#uncreated = uncreated;
    this.#unresolved = new Set();
  }

  /** Notes a batch that is about to be sent. */
  noteSent({ users, unresolved }: Batch): void {
    for (const { key, row, username, email, password } of users) {
      const known = this.#sent.get(key)?.outcome;
      // Another run sends the row anew, so the old outcome is dropped, unless the row was created and only stands in its
      // list.
      const counts = this.#unresolved.has(key) || known?.status === 'created';
      this.#sent.set(key, { key, row, username, email, password, outcome: counts ? known : undefined });
    }
    for (const key of unresolved) this.#unresolved.add(key);
  }

  record(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      const sent = this.#sent.get(outcome.key);
      if (sent) sent.outcome = mergeOutcomes(sent.outcome, outcome);
    }
  }

  /** The counts as if the import had ended here: sent rows without an outcome are unknown, the others were not attempted. */
  result(): ResultCounts {
    const { complete, summary: atStart } = this.#start;
    const { failures: _, ...summary } = atStart;
    const found = emptyBuckets();
    for (const key of this.#unresolved) found[bucketOf(this.#sent.get(key)?.outcome)]++;
    found.notAttempted += complete.pending - this.#unresolved.size;
    const counts = emptyBuckets();
    for (const bucket of Object.keys(counts) as Bucket[]) counts[bucket] = complete[bucket] + found[bucket];
    return {
      complete: { ...complete, ...counts, pending: 0 },
      summary: {
        ...summary,
        created: counts.created,
        duplicates: counts.duplicates,
        errors: summary.errors + found.rejected,
        unknown: counts.unknown,
        notAttempted: counts.notAttempted,
        reasons: { ...summary.reasons, rejected: summary.reasons.rejected + found.rejected },
        ...countPasswords(this.#received()),
        changedByExcel: {
          success: [...this.#received()].some(({ password }) => isChangedByExcel(password)),
          errors: false,
        },
        retriable: 0,
        fixable: 0,
      },
    };
  }

  created(): CreatedUser[] {
    return [...this.#received()].flatMap((row) => createdUser(row, row.outcome));
  }

  successDetails(labels: readonly FieldLabel[], texts: ReportTexts): string {
    const rows = [...this.#received()];
    const hasPasswords = rows.some(({ password }) => password !== undefined);
    return successDetails({
      headers: [...nameLabels(labels), texts.temporaryPassword, texts.passwordNote],
      rows: rows.map((row) => [
        row.username,
        row.email,
        row.password ?? '',
        `${passwordNote(row, hasPasswords, texts)} ${unreadNote(row, texts)}`.trim(),
      ]),
    });
  }

  /** The error details of every row that was not created: sent rows with their values, the others by number. */
  async errorDetails(labels: readonly FieldLabel[], describe: Describe): Promise<string> {
    const failed = [...this.#failed()];
    const texts = await describe(
      failed.map(({ row, outcome }) => ({ row, problems: [], ...(outcome && { outcome }) })),
    );
    return errorDetails({
      headers: nameLabels(labels),
      rows: failed.map(({ row, cells, code }, at) => ({ row: { row, cells }, code, text: texts[at] ?? '' })),
    });
  }

  *#received(): Generator<ReceivedRow> {
    for (const sent of this.#sent.values()) {
      const outcome = receivedOutcome(sent.outcome);
      if (!outcome) continue;
      yield { ...sent, outcome, password: outcome.temporaryPassword ?? sent.password };
    }
  }

  *#failed(): Generator<{ row: number; cells: readonly string[]; code: string; outcome?: RowOutcome }> {
    const sent = new Map(Array.from(this.#sent.values(), (one) => [one.row, one]));
    const { rows, codes, names } = this.#uncreated;
    for (const [at, row] of rows.entries()) {
      const found = sent.get(row);
      if (!found) {
        yield { row, cells: [], code: names[codes[at] ?? 0] ?? '' };
        continue;
      }
      const { key, username, email, outcome = { key, status: 'unknown' } as const } = found;
      const reported = reportedOutcome(outcome);
      if (reported) yield { row, cells: [username, email], code: reported.code, outcome: reported };
    }
  }
}

/** A row without an outcome is unknown. */
function bucketOf(outcome: Outcome | undefined): Bucket {
  return outcome ? traitsOf(outcome).bucket : 'unknown';
}

function nameLabels(labels: readonly FieldLabel[]): string[] {
  return ['username', 'email'].map((id) => labels.find((label) => label.id === id)?.label ?? id);
}
