import type { ImportHost } from '../src/host.js';
import { ConditionStore } from './conditions.js';
import { Directory } from './directory/directory.js';
import { createDirectoryHost } from './host.js';
import { overNetwork } from './network-host.js';
import { loadCatalogue } from './portal/catalogue.js';
import { showChoices } from './portal/choice-panels.js';
import { startConditionsPanel } from './portal/conditions-panel.js';
import { byId } from './portal/element.js';
import { ImportDialog } from './portal/import-dialog.js';
import { ask } from './portal/question.js';
import { wasReloaded } from './portal/reload-halfway.js';
import { startTabs } from './portal/tabs.js';
import { openUser, startUserDialog } from './portal/user-dialog.js';
import type { UserDirectory } from './portal/user-directory.js';
import { UsersPanel } from './portal/users-panel.js';
import { RestDirectory } from './rest-directory.js';

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

  const dialog = new ImportDialog({
    host,
    conditions,
    resumeKey,
    onContinue: (created) => void refresh(new Set(created)).then(() => sayCreated(created.length)),
  });

  await refresh();
  const openButton = byId('create-from-file', HTMLButtonElement);
  openButton.disabled = false;
  openButton.addEventListener('click', () => {
    say('');
    dialog.open();
  });
  if (wasReloaded(sessionStorage)) dialog.open();
  // A batch may end after its dialog was closed.
  directory.addEventListener('change', () => {
    if (!dialog.isOpen) void refresh();
  });
  byId('reset-directory', HTMLButtonElement).addEventListener('click', () => void resetDirectory(directory));
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
