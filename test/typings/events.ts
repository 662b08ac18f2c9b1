import type { BulkUserImport, ImportCompleteDetail } from 'bulk-user-import';

declare const element: BulkUserImport;

// The events bubble out of the element, and have their details wherever somebody listens.
const add = (created: number, rows: number): number => created + rows;
element.addEventListener('import-complete', ({ detail }) => add(detail.created, detail.rows));
document.body.addEventListener('import-complete', ({ detail }) => add(detail.created, detail.rows));
document.addEventListener('import-complete', ({ detail }) => add(detail.created, detail.rows));
window.addEventListener('import-complete', ({ detail }) => add(detail.created, detail.rows));

document.addEventListener('import-continue', ({ detail: { created } }) =>
  created.map(({ key, email }) => key + email),
);
document.addEventListener('import-error', ({ detail }) => {
  // @ts-expect-error -- there is no such code
  return detail.code === 'no-such-code';
});

// @ts-expect-error -- the counts have no passwords
document.addEventListener('import-complete', ({ detail }) => detail.passwords as string);

const queried: BulkUserImport | null = document.querySelector('bulk-user-import');
const detail: HTMLElementEventMap['import-complete']['detail'] = {} as ImportCompleteDetail;
export { detail, queried };
