import { ConditionStore } from './conditions.js';
import { Directory } from './directory/directory.js';
import { createDirectoryHost } from './host.js';
import { loadCatalogue } from './portal/catalogue.js';
import { showChoices } from './portal/choice-panels.js';
import { startConditionsPanel } from './portal/conditions-panel.js';
import { byId } from './portal/element.js';
import { ImportDialog } from './portal/import-dialog.js';
import { ask } from './portal/question.js';
import { startTabs } from './portal/tabs.js';
import { openUser, startUserDialog } from './portal/user-dialog.js';
import { UsersPanel } from './portal/users-panel.js';

const notice = byId('notice', HTMLElement);

startTabs(document.querySelector<HTMLElement>('[role=tablist]') ?? document.body);
startUserDialog();
const conditions = new ConditionStore(localStorage);
startConditionsPanel(conditions);

try {
  await start(await Directory.open());
} catch (error) {
  say('This browser does not let the page keep its user directory (IndexedDB). Is it a private window?');
  throw error;
}

async function start(directory: Directory): Promise<void> {
  await directory.forgetOldAnswers();
  const catalogue = await loadCatalogue(directory);
  const usersPanel = new UsersPanel({ catalogue, onOpen: (user) => openUser(user, catalogue) });

  async function refresh(fresh?: ReadonlySet<number>): Promise<void> {
    const users = await directory.listUsers();
    usersPanel.show(users, fresh);
    showChoices(catalogue, users);
  }

  const dialog = new ImportDialog({
    host: createDirectoryHost(directory, { conditions: () => conditions.current }),
    conditions,
    resumeKey: 'northwind/ingrid.solheim',
    onContinue: (created) => void refresh(new Set(created)).then(() => sayCreated(created.length)),
  });

  await refresh();
  const openButton = byId('create-from-file', HTMLButtonElement);
  openButton.disabled = false;
  openButton.addEventListener('click', () => {
    say('');
    dialog.open();
  });
  // A batch may end after its dialog was closed.
  directory.addEventListener('change', () => {
    if (!dialog.isOpen) void refresh();
  });
  byId('reset-directory', HTMLButtonElement).addEventListener('click', () => void resetDirectory(directory));
}

async function resetDirectory(directory: Directory): Promise<void> {
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
