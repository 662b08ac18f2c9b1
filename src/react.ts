import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { BulkUserImport } from './bulk-user-import.js';
import './define.js';
import type { SettableProperties } from './element-types.js';
import type { ImportEventMap } from './session/events.js';

/** The events by their names in React. */
const EVENTS = {
  onImportStep: 'import-step',
  onImportFile: 'import-file',
  onImportValidated: 'import-validated',
  onImportProgress: 'import-progress',
  onImportComplete: 'import-complete',
  onImportContinue: 'import-continue',
  onImportError: 'import-error',
} as const satisfies Record<string, keyof ImportEventMap>;

type ReactEvents = typeof EVENTS;

/** The properties of the element, its events, and what React takes for every tag. */
export type BulkUserImportProps = Partial<SettableProperties> & {
  [Name in keyof ReactEvents]?: ((event: ImportEventMap[ReactEvents[Name]]) => void) | undefined;
} & Omit<React.HTMLAttributes<BulkUserImport>, keyof SettableProperties | keyof ReactEvents>;

/**
 * The element as a component of React 18 and 19, on the page and on the server. A `ref` is the element.
 *
 * @example
 * <BulkUserImport host={host} maxRows={1000} onImportComplete={({ detail }) => log(detail.created)} />
 */
const component = createComponent({
  react: React,
  tagName: 'bulk-user-import',
  elementClass: finalized(BulkUserImport),
  displayName: 'BulkUserImport',
  events: EVENTS as { [Name in keyof ReactEvents]: EventName<ImportEventMap[ReactEvents[Name]]> },
}) as React.ForwardRefExoticComponent<BulkUserImportProps & React.RefAttributes<BulkUserImport>>;

/**
 * Lit defines properties when the class is registered, or its attributes are asked for. Where nothing is registered, on a
 * server, React would take properties for attributes, and write a resume key into the page.
 */
function finalized(elementClass: typeof BulkUserImport): typeof BulkUserImport {
  Reflect.get(elementClass, 'observedAttributes');
  return elementClass;
}

export { component as BulkUserImport };
export type { BulkUserImport as BulkUserImportElement };
