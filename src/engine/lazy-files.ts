import type { LazyLoaders } from './lazy-loaders.js';

/** The page's own copies of what the worker loads from files beside it. */
export const lazyFiles: LazyLoaders = {
  loadJournal: async (state, resumeKey) => {
    const { JournalService } = await import('./journal-service.js');
    return new JournalService(state, resumeKey);
  },
  loadEncodings: () => import('../files/encodings/guess-encoding.js'),
  loadSpreadsheet: () => import('../files/spreadsheets/read-spreadsheet.js'),
  loadShapes: () => import('./odd-shapes.js'),
  loadNames: () => import('./names.js'),
  loadRepairs: (isNeeded) =>
    import('../checking/repairs/cell-repairs.js').catch((error: unknown) => {
      if (isNeeded) throw error;
      return undefined;
    }),
};
