import type { BulkUserImport } from '../../src/index.js';
import { byId } from '../portal/element.js';
import { startAnew } from './api.js';

/** The buttons, and the samples that they open. */
const samples = [
  { button: 'try-messy', file: 'users-messy.csv' },
  { button: 'try-many', file: 'users-500.csv' },
] as const;

/** Each try begins with the users that a new visitor finds, whatever was left of the one before. */
export function startTryButtons(importer: BulkUserImport): void {
  for (const { button, file } of samples) {
    byId(button, HTMLButtonElement).addEventListener('click', () => void open(importer, file));
  }
}

async function open(importer: BulkUserImport, name: string): Promise<void> {
  const response = await fetch(`samples/${name}`);
  const file = new File([await response.blob()], name, { type: 'text/csv' });
  const { forget } = importer.constructor as typeof BulkUserImport;
  if (importer.resumeKey !== undefined) await forget(importer.resumeKey);
  importer.reset({ force: true });
  await startAnew();
  await importer.openFile(file);
  importer.scrollIntoView({ block: 'nearest' });
}
