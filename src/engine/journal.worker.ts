export { JournalService } from './journal-service.js';
export { version } from './version.js';
