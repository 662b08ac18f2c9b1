import type {
  CreatedUser,
  Describe,
  FieldLabel,
  ReportTexts,
  ResultCounts,
  RowOutcome,
  UncreatedRows,
} from '../engine/protocol.js';
import { mergeOutcomes } from './merge-outcomes.js';
import type { Batch, Outcome } from './outcome.js';
import { unreadNote, countPasswords, passwordNote, type PasswordRow } from './received-passwords.js';
import { errorDetails, successDetails } from './report-csv.js';

/** What is known of a row that was sent: no more than the two files need. */
interface SentRow {
  readonly key: string;
  readonly row: number;
  readonly username: string;
  readonly email: string;
  /** Made here. */
  readonly password: string | undefined;
  outcome: Outcome | undefined;
}

/** Created, or a password came for it. */
type ReceivedRow = Omit<SentRow, 'outcome'> & PasswordRow;

/**
 * What the page itself knows of an import that no journal keeps: without it, the end of the worker would take the
 * passwords of created users along. Rows that were not sent are only numbers.
 */
export class ImportReplica {
  readonly #sent = new Map<string, SentRow>();
  /** Keys that were handed out in this run, and needed an answer. */
  #unresolved = new Set<string>();
  #start: ResultCounts;
  #uncreated: UncreatedRows;

  /** @param start the whole import before the first list was sent. */
  constructor(start: ResultCounts, uncreated: UncreatedRows) {
    this.#start = start;
    this.#uncreated = uncreated;
  }

  /** Another run begins: what is known of the one before stays. */
  restart(start: ResultCounts, uncreated: UncreatedRows): void {
    this.#start = start;
    this.#uncreated = uncreated;
    this.#unresolved = new Set();
  }

  /** A list is about to be sent. */
  noteSent({ users, unresolved }: Batch): void {
    for (const { key, row, username, email, password } of users) {
      const known = this.#sent.get(key)?.outcome;
      // In another run it is sent anew, except where it only stands in the list.
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

  /** As if the import had ended here: what was sent and has no answer is unknown, the rest was not attempted. */
  result(): ResultCounts {
    const { complete, summary } = this.#start;
    const found = { created: 0, duplicate: 0, rejected: 0, unknown: 0, 'not-attempted': 0 };
    for (const key of this.#unresolved) found[this.#sent.get(key)?.outcome?.status ?? 'unknown']++;
    found['not-attempted'] += complete.pending - this.#unresolved.size;
    const counts = {
      created: complete.created + found.created,
      duplicates: complete.duplicates + found.duplicate,
      rejected: complete.rejected + found.rejected,
      unknown: complete.unknown + found.unknown,
      notAttempted: complete.notAttempted + found['not-attempted'],
    };
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
        retriable: 0,
        fixable: 0,
      },
    };
  }

  created(): CreatedUser[] {
    const created = [...this.#received()].filter(({ outcome }) => outcome.status === 'created');
    return created.map(({ key, row, username, email, outcome: { id } }) => ({
      key,
      row,
      username,
      email,
      ...(id !== undefined && { id }),
    }));
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

  /** Every row that was not created: those that were sent by name, the others by number. */
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
      const { outcome } = sent;
      const isTold = outcome?.status === 'unknown' && outcome.temporaryPassword !== undefined;
      if (outcome?.status !== 'created' && !isTold) continue;
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
      const { username, email, outcome = { status: 'unknown' } as const } = found;
      if (outcome.status === 'created') continue;
      const reported = reportedOutcome(outcome);
      yield { row, cells: [username, email], code: reported.code, outcome: reported };
    }
  }
}

function reportedOutcome(
  outcome: Exclude<Outcome, { status: 'created' }> | { readonly status: 'unknown' },
): RowOutcome {
  if (outcome.status === 'unknown' || outcome.status === 'not-attempted') return { code: outcome.status };
  const { field, message } = outcome;
  return {
    code: outcome.status === 'rejected' ? outcome.reason : outcome.status,
    ...(field !== undefined && { field }),
    ...(message !== undefined && { message }),
  };
}

function nameLabels(labels: readonly FieldLabel[]): string[] {
  return ['username', 'email'].map((id) => labels.find((label) => label.id === id)?.label ?? id);
}
