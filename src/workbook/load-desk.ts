import type { JournalDeskOpener } from './journal-answers.js';

/** Only an import that is to survive its page needs it. */
export const loadDesk: JournalDeskOpener = async (parts) => {
  const { Desk } = await import('./journal-desk.js');
  return new Desk(parts);
};
