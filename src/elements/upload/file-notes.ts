import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { TableNote } from '../../engine/protocol.js';
import type { FileSummary } from '../../session/state.js';
import { encodingName } from './file-facts.js';

export interface FileNote {
  readonly tone: 'info' | 'warning';
  readonly text: string;
}

/** What should be known of the reading of the file, in words. */
export function fileNotes(
  { notes, encoding }: FileSummary,
  { reading }: Partial<Messages>,
  format: Format,
): readonly FileNote[] {
  // The texts of notes come where there are some.
  if (!reading || !('oddRows' in reading)) return [];
  const oddRows = reading.oddRows(
    notes.filter((note) => !isHiddenRows(note)),
    format,
  );
  return [
    ...notes.flatMap((note): readonly FileNote[] => {
      if (note.code === 'guessed-encoding')
        return [{ tone: 'info', text: reading.guessed(encodingName(encoding)) }];
      if (note.code === 'double-encoded')
        return [{ tone: 'warning', text: reading.doubleEncoded(note.row, note.sample, format) }];
      return [];
    }),
    ...(oddRows ? [{ tone: 'info', text: oddRows } as const] : []),
  ];
}

/** Hidden rows have a line of their own, with a checkbox. */
export function isHiddenRows(note: TableNote): boolean {
  return note.code === 'set-aside' && note.reason === 'hidden-row';
}
