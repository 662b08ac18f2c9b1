import { readMarkup, readSpreadsheet } from '../files/spreadsheets/read-spreadsheet.js';
import { version } from './version.js';
import { offer } from './worker-registry.js';

const file = { version, readMarkup, readSpreadsheet };
export type SpreadsheetFile = typeof file;

offer('spreadsheet', file);
