import type { SessionContext } from './context.js';
import { initialState } from './transition.js';

/** Returns to Upload with the settings and the lists of the host. A given `file` is about to be read. */
export function returnToUpload(context: SessionContext, file?: File): void {
  const { fields, limits, lists, workerUnavailable, failure, kept } = context.state;
  context.apply({
    type: 'returned-to-upload',
    state: {
      ...initialState(fields, limits),
      lists,
      workerUnavailable,
      ...(failure && { failure }),
      ...(kept && { kept }),
      ...(file && { upload: { phase: 'reading', fileName: file.name } }),
    },
  });
}
