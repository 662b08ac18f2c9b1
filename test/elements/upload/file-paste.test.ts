import { expect } from '@open-wc/testing';
import { allByRole } from '../../harness.js';
import { emptyState, stateWith } from '../fixtures.js';
import { mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

const CELLS = 'Username\tEmail\r\nada\tada@example.com\r\n';
const csvFile = new File(['a,b'], 'users.csv', { type: 'text/csv' });
const picture = new File(['…'], 'image.png', { type: 'image/png' });

interface Clipboard {
  readonly text?: string;
  readonly files?: readonly File[];
}

/** @returns True: the paste was taken. */
function paste(target: EventTarget, { text, files = [] }: Clipboard): boolean {
  const clipboardData = new DataTransfer();
  if (text !== undefined) clipboardData.setData('text/plain', text);
  for (const file of files) clipboardData.items.add(file);
  // Not every engine lets a page make a clipboard event with data.
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return !target.dispatchEvent(event);
}

const filesOf = (fixture: ScreenFixture) =>
  fixture.requests.flatMap((request) => (request.type === 'choose-file' ? [request.file] : []));

/** Puts an element of the portal into the page. */
async function within<T extends HTMLElement>(element: T, use: (element: T) => unknown): Promise<void> {
  document.body.append(element);
  try {
    await use(element);
  } finally {
    element.remove();
  }
}

describe('pasting on the upload screen', () => {
  afterEach(unmount);

  it('is offered, quietly', async () => {
    const fixture = await mount(emptyState);
    expect(fixture.find('.drop-zone__paste').innerText).to.equal('or paste cells from a spreadsheet');
  });

  it('takes cells as a file of a name', async () => {
    const fixture = await mount(emptyState);
    expect(paste(fixture.find('.drop-zone'), { text: CELLS })).to.equal(true);
    const [file] = filesOf(fixture);
    expect(file?.name).to.equal('Pasted cells');
    expect(file?.type).to.equal('text/tab-separated-values');
    expect(await file?.text()).to.equal(CELLS);
  });

  const taken: { description: string; clipboard: Clipboard; name: string }[] = [
    { description: 'cells of one row', clipboard: { text: 'a\tb' }, name: 'Pasted cells' },
    {
      description: 'cells with a great many blank lines between them',
      clipboard: { text: `a${'\n'.repeat(500_000)}b` },
      name: 'Pasted cells',
    },
    { description: 'blank cells', clipboard: { text: '\t\r\n' }, name: 'Pasted cells' },
    { description: 'cells of one column', clipboard: { text: 'a\nb' }, name: 'Pasted cells' },
    {
      description: 'cells with a picture of them',
      clipboard: { text: CELLS, files: [picture] },
      name: 'Pasted cells',
    },
    { description: 'a file', clipboard: { files: [csvFile] }, name: 'users.csv' },
    {
      description: 'a file with its name',
      clipboard: { text: 'users.csv', files: [csvFile] },
      name: 'users.csv',
    },
    { description: 'a picture, to be told about it', clipboard: { files: [picture] }, name: 'image.png' },
  ];
  for (const { description, clipboard, name } of taken) {
    it(`takes ${description}`, async () => {
      const fixture = await mount(stateWith());
      expect(paste(fixture.find('h2'), clipboard)).to.equal(true);
      expect(filesOf(fixture).map((file) => file.name)).to.deep.equal([name]);
    });
  }

  const passedOver: { description: string; clipboard: Clipboard }[] = [
    { description: 'nothing', clipboard: {} },
    { description: 'a word', clipboard: { text: 'ada' } },
    { description: 'a single cell', clipboard: { text: 'ada\r\n' } },
    { description: 'a cell and blank lines', clipboard: { text: `ada${'\r\n'.repeat(250_000)}` } },
  ];
  for (const { description, clipboard } of passedOver) {
    it(`passes over ${description}`, async () => {
      const fixture = await mount(emptyState);
      expect(paste(fixture.find('.drop-zone'), clipboard)).to.equal(false);
      expect(fixture.requests).to.deep.equal([]);
    });
  }

  it('takes none of several files, and says so', async () => {
    const fixture = await mount(emptyState);
    expect(paste(fixture.find('.drop-zone'), { files: [csvFile, picture] })).to.equal(true);
    await fixture.whenRendered();
    expect(filesOf(fixture)).to.deep.equal([]);
    expect(allByRole(fixture, 'alert').map(({ textContent }) => textContent.trim())).to.deep.equal([
      '2 files came at once, and none of them was read. Take them one at a time.',
    ]);
  });

  it('takes what is pasted while nothing has the focus, and on the file input', async () => {
    const fixture = await mount(emptyState);
    expect(paste(document.body, { text: CELLS })).to.equal(true);
    expect(paste(fixture.find('input[type="file"]'), { text: CELLS })).to.equal(true);
    expect(paste(fixture, { text: CELLS })).to.equal(true);
    expect(filesOf(fixture)).to.have.length(3);
  });

  it('leaves alone what is pasted elsewhere in the page', async () => {
    const fixture = await mount(emptyState);
    await within(document.createElement('p'), (paragraph) => paste(paragraph, { text: CELLS }));
    await within(document.createElement('textarea'), (input) => paste(input, { text: CELLS }));
    expect(paste(document, { text: CELLS })).to.equal(false);
    expect(fixture.requests).to.deep.equal([]);
  });

  it('leaves alone what is pasted into an input, wherever it stands', async () => {
    const fixture = await mount(emptyState);
    const editable = document.createElement('div');
    editable.contentEditable = 'true';
    for (const input of [document.createElement('input'), document.createElement('textarea'), editable]) {
      fixture.find('.drop-zone').append(input);
      expect(paste(input, { text: CELLS })).to.equal(false);
      input.remove();
      fixture.append(input);
      expect(paste(input, { text: CELLS })).to.equal(false);
      input.remove();
    }
    expect(fixture.requests).to.deep.equal([]);
  });

  it('leaves alone a page that can be edited as a whole', async () => {
    const fixture = await mount(emptyState);
    document.body.contentEditable = 'true';
    expect(paste(document.body, { text: CELLS })).to.equal(false);
    document.body.contentEditable = 'inherit';
    expect(fixture.requests).to.deep.equal([]);
  });

  it('leaves alone what somebody else has taken', async () => {
    const fixture = await mount(emptyState);
    const take = (event: Event): void => {
      event.preventDefault();
    };
    document.body.addEventListener('paste', take);
    paste(document.body, { text: CELLS });
    document.body.removeEventListener('paste', take);
    expect(fixture.requests).to.deep.equal([]);
  });

  it('takes nothing of the page while it can’t be seen', async () => {
    const fixture = await mount(emptyState);
    fixture.style.display = 'none';
    expect(paste(document.body, { text: CELLS })).to.equal(false);
    fixture.style.display = 'block';
    fixture.style.marginBlockStart = '5000px';
    expect(paste(document.body, { text: CELLS })).to.equal(false);
    fixture.style.marginBlockStart = '0';
    await within(document.createElement('dialog'), (dialog) => {
      dialog.style.inset = '0';
      dialog.style.inlineSize = dialog.style.blockSize = '100%';
      dialog.showModal();
      expect(paste(document.body, { text: CELLS })).to.equal(false);
    });
    expect(fixture.requests).to.deep.equal([]);
    expect(paste(document.body, { text: CELLS })).to.equal(true);
  });

  it('is over with the screen', async () => {
    const fixture = await mount(emptyState);
    await fixture.show(stateWith({ step: 'required' }));
    expect(paste(document.body, { text: CELLS })).to.equal(false);
    expect(paste(fixture.find('h2'), { text: CELLS })).to.equal(false);
    expect(fixture.requests).to.deep.equal([]);
  });
});
