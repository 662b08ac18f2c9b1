import type { LazyLoaders } from './lazy-loaders.js';

export const lazyFiles: LazyLoaders = {
  loadJournal: async (state, resumeKey) => {
    const { JournalService } = await import('./journal-service.js');
    return new JournalService(state, resumeKey);
  },
  loadReview: async (state) => {
    const { ReviewService } = await import('./review-service.js');
    return new ReviewService(state);
  },
  loadEncodings: () => import('../files/encodings/guess-encoding.js'),
  loadSpreadsheet: () => import('../files/spreadsheets/read-spreadsheet.js'),
  loadShapes: () => import('./odd-shapes.js'),
};
