export { readSpreadsheet } from '../files/spreadsheets/read-spreadsheet.js';
export { version } from './version.js';
