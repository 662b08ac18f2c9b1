import type { BulkUserImport } from '../../src/index.js';
import { byId } from '../portal/element.js';
import { reloadHalfway } from '../portal/reload-halfway.js';
import { conditions } from './api.js';
import { startAppearance } from './appearance.js';
import { startCopyButton } from './copy-button.js';
import { startEventLog } from './event-log.js';
import { startFieldChoice } from './field-choice.js';
import { startNetworkChoice } from './networks.js';
import { startTryButtons } from './try-files.js';
import './twelve-lines.js';

const importer = await elementOfPage();

startEventLog(importer);
startTryButtons(importer);
startFieldChoice(importer);
startNetworkChoice(conditions);
startAppearance(byId('stage', HTMLElement));
startCopyButton(byId('copy-code', HTMLButtonElement), () => byId('code', HTMLElement).textContent);
// After the reload the element itself offers to resume: nothing has to be remembered.
reloadHalfway(importer, {
  conditions,
  storage: { setItem: () => undefined },
  reload: () => location.reload(),
});

// What starts anew would leave a running import behind.
const startsAnew = [...document.querySelectorAll<HTMLButtonElement | HTMLFieldSetElement>('.starts-anew')];
new MutationObserver(() => {
  for (const control of startsAnew) control.disabled = importer.busy === 'submitting';
}).observe(importer, { attributeFilter: ['busy'] });

async function elementOfPage(): Promise<BulkUserImport> {
  await customElements.whenDefined('bulk-user-import');
  const found = document.querySelector('bulk-user-import');
  if (!found) throw new Error('The page has no <bulk-user-import>.');
  return found;
}
