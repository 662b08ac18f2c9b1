import { readText } from '../../../src/files/csv/read-table.js';
import type { Table } from '../../../src/files/table.js';
import { readSpreadsheet } from '../../../src/files/spreadsheets/read-spreadsheet.js';
import type { FileOptions, ForeignText } from '../../../src/files/foreign-files.js';
import { buildWorkbook, type WorkbookContent } from './build-workbook.js';

export const HEADER = ['Name', 'Email', 'Value'];

export function readContent(content: WorkbookContent, options: Partial<FileOptions> = {}): ForeignText {
  return readSpreadsheet(buildWorkbook(content), { maxRows: 500, ...options });
}

export function readSheetTable(content: WorkbookContent, options: Partial<FileOptions> = {}): Table {
  const answer = readContent(content, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const result = readText(answer, { maxRows: 500, ...options, ...answer });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.table;
}

export function workbookRefusal(bytes: Uint8Array): unknown {
  const answer = readSpreadsheet(bytes, { maxRows: 500 });
  return answer.ok ? answer : answer.refusal;
}
