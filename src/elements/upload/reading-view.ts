import type { FileSummary, RefusedFile, SessionState } from '../../session/state.js';
import type { ReadingChoices } from '../../files/table.js';

type Refusal = RefusedFile['refusal'];

/** What is known of a file, whether it was read or refused. */
export interface ReadingView {
  /** The file as it was read last; absent where it never could be read. */
  readonly file: FileSummary | undefined;
  readonly refusal: Refusal | undefined;
  /** Shown as chosen, also while the file is being read again. */
  readonly choices: ReadingChoices;
  /** Sheets of a spreadsheet. */
  readonly sheets: readonly string[] | undefined;
  /** The file is being read once more. */
  readonly busy: boolean;
}

export function readingView({ upload, file }: SessionState): ReadingView | undefined {
  if (upload.phase === 'refused') {
    const { before, refusal, again, choices, sheets = before?.sheets } = upload;
    return {
      file: before,
      refusal,
      choices: again ?? choices,
      sheets,
      busy: again !== undefined,
    };
  }
  if (upload.phase !== 'read' || !file) return undefined;
  const { again } = upload;
  const { choices, sheets } = file;
  return { file, refusal: undefined, choices: again ?? choices, sheets, busy: again !== undefined };
}

/** Another way of reading the file may be chosen. */
export function canChangeReading(view: ReadingView): boolean {
  const { refusal, file } = view;
  if (refusal) return dependsOnReading(refusal.code) || isAdvised(view);
  // A file that was brought back from the journal can't be read once more.
  return file !== undefined && file.firstRecords.length > 0;
}

/** Another way of reading may help; all other refusals are the file's own fault. */
function dependsOnReading(code: string): boolean {
  return code === 'no-header' || code === 'no-rows';
}

/** Notes that no other way of reading the file would change. */
const ABOUT_ROWS: ReadonlySet<string> = new Set(['set-aside', 'skipped']);

/** A choice was made, or should be made. */
export function isAdvised({ refusal, file, choices, sheets = [] }: ReadingView): boolean {
  if (Object.keys(choices).some((name) => refusal !== undefined || name !== 'hiddenRows')) return true;
  if (!refusal) return !!file?.notes.some(({ code }) => !ABOUT_ROWS.has(code));
  return refusal.code === 'one-column' || refusal.code === 'undecodable' || sheets.length > 1;
}

/** A file with more columns than can be read gets no names for them. */
export function canNameColumns({ refusal, choices }: ReadingView): boolean {
  return refusal?.code === 'no-header' && refusal.params.columns === undefined && choices.headerRow !== 0;
}

/** Something is to be said or asked about the reading. */
export function hasNotes(view: ReadingView): boolean {
  const { refusal, file } = view;
  return refusal ? canNameColumns(view) : !!file && (file.notes.length > 0 || !!file.hiddenRows);
}
