import type { ImportHost } from 'bulk-user-import';
import type {} from 'bulk-user-import/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Tag = SvelteHTMLElements['bulk-user-import'];

declare const host: ImportHost;

export const all: Tag = {
  id: 'import',
  class: 'wide',
  host,
  fields: [],
  maxRows: 1000,
  'max-rows': '1000',
  'resume-key': 'tenant/administrator',
  'onimport-complete': ({ detail }) => detail.created,
  'on:import-step': ({ detail }) => detail.step,
};

export const wrong: Tag[] = [
  // @ts-expect-error -- a host creates users
  { host: {} },
  // @ts-expect-error -- there is no such attribute
  { 'max-users': 1000 },
  // @ts-expect-error -- the detail has no such count
  { 'onimport-complete': ({ detail }) => detail.lost as number },
];
