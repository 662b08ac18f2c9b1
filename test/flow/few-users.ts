import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import { csv, find, waitFor, goToReview } from '../harness.js';

export const header = ['Username', 'Email', 'Extension', 'Role'];
export const user = (name: string, extension: number, role = '3'): string[] => [
  name,
  `${name}@example.com`,
  String(extension),
  role,
];
export const twoUsers = csv(header, user('ada', 2001), user('grace', 2002));

/** user1, user2, … */
export function numberedUsers(count: number): string[][] {
  return Array.from({ length: count }, (_, at) => user(`user${at + 1}`, 2001 + at));
}

export async function toReview(element: BulkUserImport, file: File): Promise<void> {
  expect(await element.openFile(file)).to.equal(true);
  await goToReview(element);
  await find(element, 'heading', 'Review');
  await waitFor(() => element.shadowRoot?.querySelector('[role=grid] [role=rowheader]'), 'the rows');
}
