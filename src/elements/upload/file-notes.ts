import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
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
  // The texts of notes come with the lazy screens.
  if (!reading) return [];
  return notes.map((note) =>
    note.code === 'double-encoded'
      ? { tone: 'warning', text: reading.doubleEncoded(note.row, note.sample, format) }
      : {
          tone: 'info',
          text:
            note.code === 'guessed-encoding'
              ? reading.guessed(encodingName(encoding))
              : reading.oddRows(note, format),
        },
  );
}
