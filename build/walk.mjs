/** Through the screens and questions of the element as an administrator comes to see them, for tests and pictures. */
import { readFileSync } from 'node:fs';

const messy = { name: 'users-messy.csv', content: [...readFileSync('demo/samples/users-messy.csv')] };
const plain = { name: 'users-500.csv', content: readFileSync('demo/samples/users-500.csv', 'utf8') };
const refused = { name: 'scan.pdf', content: '%PDF-1.7 no table' };
/** Without a role: somebody has to choose one. */
const undecided = {
  name: 'personal.csv',
  content:
    'Kennung,Mail,Durchwahl,Bemerkung mit einem recht langen Namen\na.ruiz,a.ruiz@example.com,4711,x\n',
};

/**
 * @param page A page of puppeteer.
 * @param open Opens the page anew.
 * @yields The name of each state, and the buttons that have to be in view.
 */
export async function* walk(page, open) {
  await open();
  await page.evaluate(prepare);
  await page.focus('bulk-user-import >>> input[type=file]');
  yield { name: 'upload', actions: [] };

  await choose(page, refused);
  await page.waitForSelector('bulk-user-import >>> [role=alert]');
  yield { name: 'a file that is refused', actions: [] };

  await choose(page, undecided);
  await page.waitForSelector('::-p-aria([name="Upload"][role="button"])');
  yield { name: 'a file that is read', actions: ['Upload'] };

  await press(page, 'Upload');
  await reach(page, 'required');
  yield { name: 'required fields', actions: ['Back', 'Next'] };

  await press(page, 'Next');
  yield { name: 'required fields, with what is open', actions: ['Back', 'Next'] };

  await openFile(page, messy);
  await reach(page, 'required');
  await press(page, 'Next');
  await reach(page, 'security');
  yield { name: 'security', actions: ['Back', 'Next'] };

  await press(page, 'Next');
  await reach(page, 'optional');
  yield { name: 'optional fields', actions: ['Back', 'Next'] };

  await press(page, 'Next');
  await reach(page, 'review');
  await page.waitForSelector('bulk-user-import >>> [role=gridcell]');
  yield { name: 'review with problems', actions: ['Back', 'Import 4 users'] };

  await page.focus('bulk-user-import >>> [role=gridcell]');
  await page.waitForSelector('bulk-user-import >>> [aria-multiselectable=true]');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.waitForFunction(
    () =>
      globalThis.document
        .querySelector('bulk-user-import')
        .shadowRoot.querySelectorAll('[role=row][aria-selected=true]').length === 3,
  );
  await page.select('bulk-user-import >>> select[aria-label="Fill a column"]', 'role');
  await page.waitForSelector('::-p-aria([name="Fill 3 rows"][role="button"])');
  yield { name: 'review with selected rows', actions: ['Back', 'Import 4 users'] };
  await press(page, 'Clear selection');

  await press(page, 'Use all 3 suggestions');
  await page.waitForSelector('bulk-user-import >>> dialog[open]');
  yield { name: 'all suggestions', actions: ['Back', 'Use them'] };
  await press(page, 'Use them');
  await page.waitForSelector('::-p-aria([name="Undo"][role="button"])');
  yield { name: 'review after a correction', actions: ['Back'] };

  await openFile(page, plain);
  await reach(page, 'review');
  await page.waitForSelector('::-p-aria([name="Import 500 users"][role="button"])');
  yield { name: 'review, all ready', actions: ['Back', 'Import 500 users'] };

  await press(page, 'Import 500 users');
  await page.waitForSelector('bulk-user-import >>> dialog[open]');
  yield { name: 'privileged roles', actions: ['Back', 'Import anyway'] };

  await press(page, 'Import anyway');
  await page.waitForSelector('bulk-user-import >>> ::-p-text(300 of 500)');
  yield { name: 'importing', actions: ['Pause', 'Stop'] };

  await press(page, 'Pause');
  yield { name: 'about to pause', actions: ['Stop'] };

  await open();
  await page.evaluate(prepare);
  await page.waitForSelector('::-p-aria([name="Discard"][role="button"])');
  yield { name: 'unfinished import', actions: ['Resume'] };

  await press(page, 'Resume');
  await page.evaluate(() => globalThis.goOn());
  await reach(page, 'result');
  await page.waitForSelector('::-p-aria([name="Download success details"])');
  yield { name: 'result', actions: ['Download success details', 'Continue'] };

  await press(page, 'Continue');
  await page.waitForSelector('bulk-user-import >>> dialog[open]');
  yield { name: 'passwords that are not saved', actions: [] };
}

function press(page, name) {
  return page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

function reach(page, step) {
  return page.waitForFunction(
    (wanted) => globalThis.document.querySelector('bulk-user-import').step === wanted,
    {},
    step,
  );
}

/** As somebody chooses a file: it is read, and waits for “Upload”. */
async function choose(page, { name, content }) {
  await page.evaluate(
    (fileName, data) => {
      const { document, DataTransfer, File, Event } = globalThis;
      const input = document
        .querySelector('bulk-user-import')
        .shadowRoot.querySelector('bulk-user-import-upload');
      const field = (input?.shadowRoot ?? input).querySelector('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([typeof data === 'string' ? data : new Uint8Array(data)], fileName));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    },
    name,
    content,
  );
}

async function openFile(page, { name, content }) {
  await page.evaluate(
    async (fileName, data) => {
      const element = globalThis.document.querySelector('bulk-user-import');
      await element.reset({ force: true });
      return element.openFile(
        new globalThis.File([typeof data === 'string' ? data : new Uint8Array(data)], fileName),
      );
    },
    name,
    content,
  );
}

/** Runs in the page: a host that takes its time, turns some users down, and after twelve batches waits until it may go on. */
function prepare() {
  const element = globalThis.document.querySelector('bulk-user-import');
  const { host } = element;
  let asked = 0;
  const mayGoOn = new Promise((resolve) => (globalThis.goOn = resolve));
  const refusalOf = ({ key, row }) => {
    if (row % 61 === 5) return { key, status: 'duplicate', field: 'username' };
    if (row % 83 === 7) return { key, status: 'rejected', message: 'The licence has no seat left.' };
    return undefined;
  };
  element.host = {
    ...host,
    createUsers: async (users, options) => {
      asked += 1;
      if (asked > 12) await mayGoOn;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const refused = users.flatMap((user) => refusalOf(user) ?? []);
      const accepted = users.filter((user) => !refusalOf(user));
      return [...(await host.createUsers(accepted, options)), ...refused];
    },
  };
  element.resumeKey = 'screens';
}
