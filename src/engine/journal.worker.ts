import { JournalService } from './journal-service.js';
import { version } from './version.js';
import { offer } from './worker-registry.js';

const file = { version, JournalService };
export type JournalFile = typeof file;

offer('journal', file);
