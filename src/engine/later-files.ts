import type { LaterFiles } from './loads-later.js';

export const laterFiles: LaterFiles = {
  openJournal: async (parts, resumeKey) => {
    const { Desk } = await import('./journal-desk.js');
    return new Desk(parts, resumeKey);
  },
  openReview: async (parts) => {
    const { Desk } = await import('./review-desk.js');
    return new Desk(parts);
  },
  encodings: () => import('../files/encodings/guess-encoding.js'),
  spreadsheet: () => import('../files/spreadsheets/read-spreadsheet.js'),
};
