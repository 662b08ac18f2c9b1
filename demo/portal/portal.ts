import type { ImportHost } from '../../src/host.js';
import type { BulkUserImport } from '../../src/index.js';
import { ConditionStore } from '../conditions.js';
import { Directory } from '../directory/directory.js';
import { createDirectoryHost } from '../host.js';
import { overNetwork } from '../network-host.js';
import { loadCatalogue } from './catalogue.js';
import { showChoices } from './choice-panels.js';
import { startConditionsPanel } from './conditions-panel.js';
import { byId } from './element.js';
import { ImportDialog } from './import-dialog.js';
import { ask } from './question.js';
import { wasReloaded } from './reload-halfway.js';
import { startTabs } from './tabs.js';
import { openUser, startUserDialog } from './user-dialog.js';
import type { UserDirectory } from './user-directory.js';
import { UsersPanel } from './users-panel.js';
import { RestDirectory } from '../rest-directory.js';

const notice = byId('notice', HTMLElement);

startTabs(document.querySelector<HTMLElement>('[role=tablist]') ?? document.body);
startUserDialog();
const conditions = new ConditionStore(localStorage);
startConditionsPanel(conditions);

const network = { conditions: () => conditions.current };

// demo/server puts the address of its API into the page.
const api = document.querySelector<HTMLMetaElement>('meta[name=directory-api]')?.content;
try {
  if (api === undefined) await startInBrowser();
  else await startWithServer(new RestDirectory(api));
} catch (error) {
  say(
    api === undefined
      ? 'This browser does not let the page keep its user directory (IndexedDB). Is it a private window?'
      : 'The server of the demo does not answer. Start it again (npm run demo:server), and reload.',
  );
  throw error;
}

async function startInBrowser(): Promise<void> {
  const directory = await Directory.open();
  await directory.forgetOldAnswers();
  await start(directory, createDirectoryHost(directory, network), 'northwind/ingrid.solheim');
}

async function startWithServer(directory: RestDirectory): Promise<void> {
  byId('behind-text', HTMLElement).textContent =
    'The user directory is an SQLite database of the demo’s server. The network between it and the import is as good as you let it be.';
  // Each directory has a resume key of its own: an import into one directory must not be resumed with the other.
  await start(directory, overNetwork(directory.host, network), 'northwind-server/ingrid.solheim');
}

async function start(directory: UserDirectory, host: ImportHost, resumeKey: string): Promise<void> {
  const catalogue = await loadCatalogue(directory);
  const usersPanel = new UsersPanel({ catalogue, onOpen: (user) => openUser(user, catalogue) });

  async function refresh(fresh?: ReadonlySet<number>): Promise<void> {
    const users = await directory.listUsers();
    usersPanel.show(users, fresh);
    showChoices(catalogue, users);
  }

  /** The users that the import which has just ended created. */
  let fresh: ReadonlySet<number> | undefined;
  const dialog = new ImportDialog({
    host,
    conditions,
    resumeKey,
    onContinue: (created) => {
      fresh = new Set(created);
      sayCreated(created.length);
    },
    onClose: () => {
      void refresh(fresh);
      fresh = undefined;
      void showUnfinished(resumeKey, dialog);
    },
  });

  await refresh();
  void showUnfinished(resumeKey, dialog);
  const openButton = byId('create-from-file', HTMLButtonElement);
  openButton.disabled = false;
  const openImport = (): void => {
    say('');
    byId('unfinished', HTMLElement).hidden = true;
    dialog.open();
  };
  openButton.addEventListener('click', openImport);
  byId('resume-unfinished', HTMLButtonElement).addEventListener('click', openImport);
  if (wasReloaded(sessionStorage)) openImport();
  // A batch may end after its dialog was closed.
  directory.addEventListener('change', () => {
    if (dialog.isOpen) return;
    void refresh();
    void showUnfinished(resumeKey, dialog);
  });
  byId('reset-directory', HTMLButtonElement).addEventListener('click', () => void resetDirectory(directory));
}

/** An import that was closed before its end leaves a trace on the page; the dialog offers to resume it. */
async function showUnfinished(resumeKey: string, dialog: ImportDialog): Promise<void> {
  const found = await (await elementClass()).findUnfinished(resumeKey);
  // The dialog has a button Resume of its own.
  byId('unfinished', HTMLElement).hidden = !found || dialog.isOpen;
  if (!found) return;
  const number = (count: number) => count.toLocaleString('en');
  byId('unfinished-text', HTMLElement).textContent =
    `The import of ${found.fileName ?? 'a file'} is not finished: ${number(found.done)} of ${number(found.rows)} rows are done.`;
}

async function elementClass(): Promise<typeof BulkUserImport> {
  return (await customElements.whenDefined('bulk-user-import')) as typeof BulkUserImport;
}

async function resetDirectory(directory: UserDirectory): Promise<void> {
  const isSure = await ask({
    title: 'Reset the directory?',
    text: 'The users that were added are deleted.',
    no: 'Keep them',
    yes: 'Reset',
  });
  if (!isSure) return;
  await directory.reset();
  say('The directory is as it was at the start.');
}

function sayCreated(count: number): void {
  byId('tab-users', HTMLElement).click();
  byId('create-from-file', HTMLElement).focus();
  say(count === 1 ? '1 user was created.' : `${count.toLocaleString('en')} users were created.`);
}

function say(text: string): void {
  notice.textContent = text;
}
