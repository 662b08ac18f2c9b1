import type { ImportEventDetails, ImportHost } from '../../src/index.js';
import { byId, element } from '../portal/element.js';
import { createMemoryHost } from './memory-host.js';

const EVENTS: readonly (keyof ImportEventDetails)[] = [
  'import-step',
  'import-file',
  'import-validated',
  'import-progress',
  'import-complete',
  'import-continue',
  'import-error',
];

document.addEventListener('securitypolicyviolation', (event) => {
  byId('no-violations', HTMLElement).hidden = true;
  const text = `${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`;
  byId('violations', HTMLElement).append(element('li', {}, text));
});

const bulkUserImport: HTMLElement & { host?: ImportHost } = byId('import', HTMLElement);
// The host is set before the element is defined; the definition takes the property over.
bulkUserImport.host = createMemoryHost();

for (const name of EVENTS) {
  bulkUserImport.addEventListener(name, (event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    byId('events', HTMLElement).append(
      element('li', {}, element('code', {}, name), ` ${JSON.stringify(detail)}`),
    );
  });
}
