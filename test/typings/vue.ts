import type { ImportHost } from 'bulk-user-import';
import type {} from 'bulk-user-import/vue';
import type { GlobalComponents } from 'vue';

type Tag = InstanceType<GlobalComponents['bulk-user-import']>;

declare const host: ImportHost;
declare const tag: Tag;

export const properties: Tag['$props'] = {
  host,
  maxRows: 1000,
  resumeKey: 'tenant/administrator',
  id: 'import',
  class: 'wide',
  key: 'import',
};

/** As `max-rows="1000"` in a template. */
export const attributes: Tag['$props'] = { maxRows: '1000', batchTimeout: 'Infinity' };

export const wrong: Tag['$props'][] = [
  // @ts-expect-error -- a host creates users
  { host: {} },
  // @ts-expect-error -- a number is no word
  { maxRows: 'many' },
  // @ts-expect-error -- there is no such property
  { maxUsers: 1000 },
];

declare const complete: HTMLElementEventMap['import-complete'];
tag.$emit('import-complete', complete);
// @ts-expect-error -- each event has its own detail
tag.$emit('import-step', complete);
// @ts-expect-error -- there is no such event
tag.$emit('import-lost', complete);

// A `ref` in a template is the element.
export const isReset: boolean = tag.reset();
