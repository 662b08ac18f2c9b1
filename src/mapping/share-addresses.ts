import type { FieldDefinition } from '../fields/field-definition.js';
import { evidence } from '../fields/kinds/cell-tables.js';
import type { ColumnMatch } from './column-match.js';
import type { FileColumn } from './file-column.js';

/**
 * Gives the column of usernames to the email as well, where the usernames are email addresses and no other column holds
 * any. The contrary is never done: that people sign in with their email address is for somebody to say.
 */
export function shareAddresses(
  fields: readonly FieldDefinition[],
  columns: readonly FileColumn[],
  matches: Map<string, ColumnMatch>,
): void {
  const username = fields.find(({ kind }) => kind === 'username');
  const email = fields.find(({ kind, sources }) => kind === 'email' && sources.includes('column'));
  const login = username && matches.get(username.id);
  if (!login || !email) return;
  const known = matches.get(email.id);
  const hasValues = (index: number): boolean =>
    columns.some((column) => column.index === index && column.samples.length > 0);
  if (known && hasValues(known.index)) return;
  const { samples = [] } = columns.find(({ index }) => index === login.index) ?? {};
  if (!samples.length || !samples.every((text) => evidence.email.isDistinctive(text, 0))) return;
  matches.set(email.id, { index: login.index, confidence: evidence.email.confidence ?? 0, by: 'values' });
}
