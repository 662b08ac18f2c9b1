import type { BulkUserImport, ImportEventDetails } from '../../src/index.js';
import { byId, element } from '../portal/element.js';
import { onCall } from './api.js';

type EventName = keyof ImportEventDetails;
type Describe = { readonly [Name in EventName]: (detail: ImportEventDetails[Name]) => string };

const number = (count: number) => count.toLocaleString('en');

const describe: Describe = {
  'import-step': ({ step, previous }) => `${previous} → ${step}`,
  'import-file': ({ name, rows, headers, encoding }) =>
    `${name}: ${number(rows)} rows, ${headers.length} columns, ${encoding}`,
  'import-validated': ({ ready, duplicates, errors, warnings }) =>
    `${number(ready)} ready; duplicates: ${number(duplicates)}, errors: ${number(errors)}, warnings: ${number(warnings)}`,
  'import-progress': ({ created, total, pending }) =>
    `${number(created)} of ${number(total)} created, ${number(pending)} pending`,
  'import-complete': ({ created, duplicates, rejected, unknown }) =>
    `${number(created)} created; duplicates: ${number(duplicates)}, rejected: ${number(rejected)}, unknown: ${number(unknown)}`,
  'import-continue': ({ created }) => `${number(created.length)} users handed to the page`,
  'import-error': ({ code, message }) => `${code}: ${message}`,
};

/** Most lines that are kept. */
const MOST = 200;

/** What the element tells its page, and what it asks of its host, the newest first. */
export function startEventLog(importer: BulkUserImport): void {
  const list = byId('log', HTMLOListElement);
  const empty = byId('log-empty', HTMLElement);
  let last: EventName | undefined;

  function add(kind: 'event' | 'call', name: string, text: string): void {
    const time = new Date().toLocaleTimeString('en-GB');
    list.prepend(
      element(
        'li',
        { class: `log__line log__line--${kind}` },
        element('time', {}, time),
        element('code', {}, name),
        element('span', {}, text),
      ),
    );
    list.children[MOST]?.remove();
    empty.hidden = true;
  }

  function listen(name: EventName): void {
    const describeDetail = describe[name] as (detail: unknown) => string;
    importer.addEventListener(name, (event) => {
      // Progress is one line that counts up.
      if (name === 'import-progress' && last === name) list.firstElementChild?.remove();
      add('event', name, describeDetail(event.detail));
      last = name;
    });
  }

  for (const name of Object.keys(describe) as EventName[]) listen(name);
  onCall(({ name, asked, outcome, milliseconds }) => {
    add('call', `${name}(${asked})`, `${outcome} · ${number(milliseconds)} ms`);
    last = undefined;
  });
}
