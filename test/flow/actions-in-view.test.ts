import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import {
  allByRole,
  byRole,
  choose,
  chooseFile,
  csv,
  find,
  instantHost,
  mount,
  unmountAll,
} from '../harness.js';
import { frames } from '../elements/screen-fixture.js';
import { crash, newKey } from './resume-key.js';

// Viewports are set by the driver of Chromium alone.
const canResize = navigator.userAgent.includes('Chrom');

const sizes = [
  { width: 1366, height: 768 },
  { width: 1280, height: 800 },
  { width: 375, height: 740 },
] as const;

/** Users, now and then with a problem. */
const fileOf = (rows: number): File =>
  csv(
    ['Login', 'Mail', 'Given name', 'Surname', 'Phone', 'Position', 'Department'],
    ...Array.from({ length: rows }, (_, index) => [
      index === 11 ? '' : `user.${String(index)}`,
      index === 23 ? 'nobody at home' : `user.${String(index)}@example.com`,
      'Ann-Christine',
      `Leyenhausen ${String(index)}`,
      2000 + index,
      index % 20 === 7 ? 'Agnt' : 'Agent',
      'Customer care',
    ]),
  );

/** What scrolls up and down around a screen, and in it. */
function scrollersOf(element: Element): string[] {
  const around: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) around.push(each);
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  return [...inside, ...around]
    .filter(scrolls)
    .map(({ localName, className }) => `${localName}.${className}`);
}

function scrolls(element: Element): boolean {
  const isPage = element === document.documentElement;
  const scrollable = isPage || ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
  const height = isPage ? innerHeight : element.clientHeight;
  return scrollable && element.checkVisibility() && element.scrollHeight > height + 1;
}

/** The whole of the element is on screen, with nothing over its centre. */
function isUncovered(element: Element): boolean {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  const root = element.getRootNode() as ShadowRoot;
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (element.contains(hit) || hit.contains(element));
}

function expectInView(element: Element, ...actions: readonly string[]): void {
  for (const name of actions) {
    const button = byRole(element, 'button', name);
    expect(button && isUncovered(button), `“${name}” is in view`).to.equal(true);
  }
  expect(element.shadowRoot?.activeElement ?? null, 'what has the focus').not.to.equal(null);
  expect(document.activeElement, 'the focus').to.equal(element);
}

/** The grid of the review scrolls its own rows; nothing else does beside the page or the dialog. */
function expectOneScroller(element: Element): void {
  const scrollers = scrollersOf(element).filter((name) => !name.includes('.grid'));
  expect(scrollers.length, scrollers.join(', ')).to.be.at.most(1);
  const page = document.documentElement;
  expect(page.scrollWidth, 'sideways').to.be.at.most(page.clientWidth);
}

/** Answers once it may go on. */
function slowHost(): { host: ReturnType<typeof instantHost>; goOn: () => void } {
  let goOn = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const instant = instantHost();
  const host = {
    ...instant,
    createUsers: async (...request: Parameters<typeof instant.createUsers>) => {
      await answered;
      return instant.createUsers(...request);
    },
  };
  return { host, goOn };
}

/** Chooses a file by keyboard: the focus is on the input. */
async function toUpload(element: BulkUserImport, file = fileOf(60)): Promise<void> {
  await find(element, 'heading', 'Upload file');
  element.shadowRoot?.querySelector<HTMLElement>('input[type="file"]')?.focus();
  await chooseFile(element, file);
  await find(element, 'table', 'First rows');
  await frames(2);
}

async function pressNext(element: BulkUserImport, name: string, heading: string): Promise<void> {
  const button = await find(element, 'button', name);
  button.focus();
  button.click();
  await find(element, 'heading', heading);
  await frames(3);
}

async function toReview(element: BulkUserImport, file = fileOf(60)): Promise<void> {
  await toUpload(element, file);
  await pressNext(element, 'Upload', 'Required fields');
  await choose(element, 'Virtual extension', 'Phone');
  await choose(element, 'Role', 'Position');
  await pressNext(element, 'Go to Review', 'Review');
  await find(element, 'button', /^Import \d+ users$/);
  await frames(5);
}

/** Takes the element through all screens, and says when each is there. */
async function walk(
  element: BulkUserImport,
  goOn: () => void,
  look: (...actions: string[]) => void,
): Promise<void> {
  await toUpload(element);
  look('Upload');
  await pressNext(element, 'Upload', 'Required fields');
  look('Back', 'Next');
  await choose(element, 'Virtual extension', 'Phone');
  await choose(element, 'Role', 'Position');
  await find(element, 'button', 'Go to Review');
  await frames(2);
  look('Back', 'Go to Review', 'Next');
  await pressNext(element, 'Next', 'Security');
  look('Back', 'Go to Review', 'Next');
  await pressNext(element, 'Next', 'Optional fields');
  look('Back', 'Next');
  await pressNext(element, 'Next', 'Review');
  await find(element, 'button', /^Import \d+ users$/);
  await frames(5);
  look('Back', 'Import 55 users');
  await pressNext(element, 'Import 55 users', 'Importing');
  look('Stop', 'Pause');
  goOn();
  await find(element, 'heading', 'Result');
  await frames(3);
  look('Download success details', 'Continue');
}

/** A dialog as portals have it: the dialog is fixed, and what is in it scrolls. */
function mountInDialog(host: ReturnType<typeof instantHost>): {
  dialog: HTMLElement;
  element: BulkUserImport;
} {
  const dialog = document.createElement('dialog');
  const scroller = document.createElement('div');
  Object.assign(dialog.style, { inlineSize: '90%', maxBlockSize: '90%', overflow: 'auto', padding: '0' });
  Object.assign(scroller.style, { maxBlockSize: '80vh', overflow: 'auto', padding: '16px' });
  const element = mount(host);
  scroller.append(element);
  dialog.append(scroller);
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, element };
}

(canResize ? describe : describe.skip)('the actions of every screen are in view', function () {
  this.timeout(60_000);

  afterEach(async () => {
    unmountAll();
    for (const dialog of document.querySelectorAll('dialog')) dialog.remove();
    await resetMouse();
  });

  after(() => setViewport({ width: 800, height: 600 }));

  it('and leave room for eight rows of a review at 1366 × 768', async () => {
    await setViewport({ width: 1366, height: 768 });
    const element = mount(instantHost());
    await toReview(element);
    const bar = element.shadowRoot?.querySelector('[part="actions"]')?.getBoundingClientRect().top ?? 0;
    const rows = allByRole(element, 'rowheader').map((cell) => cell.getBoundingClientRect());
    expect(rows.filter(({ bottom }) => bottom <= bar)).to.have.length.at.least(8);
  });

  it('and ten rows of a review take less than three screens of a phone, which scroll alone', async () => {
    await setViewport({ width: 375, height: 740 });
    const element = mount(instantHost());
    await toReview(element, fileOf(10));
    expect(element.offsetHeight).to.be.below(3 * 740);
    expect(scrollersOf(element)).to.have.length(1);
  });

  for (const [description, rules] of [
    ['twice as large as usual', ':root { font-size: 200% }'],
    [
      'with the spacing of WCAG 1.4.12',
      ':root { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }',
    ],
  ] as const) {
    it(`with a text ${description}, and nothing scrolls sideways`, async () => {
      await setViewport({ width: 1280, height: 800 });
      const style = document.createElement('style');
      style.textContent = rules;
      document.head.append(style);
      try {
        const { host, goOn } = slowHost();
        const element = mount(host);
        await walk(element, goOn, (...actions) => {
          expectInView(element, ...actions);
          expectOneScroller(element);
          const cut = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].filter(
            (button) => button.checkVisibility() && button.scrollWidth > button.clientWidth + 1,
          );
          expect(cut.map(({ textContent }) => textContent.trim())).to.deep.equal([]);
        });
      } finally {
        style.remove();
      }
    });
  }

  for (const { width, height } of sizes) {
    it(`in a page of ${width} × ${height}, and nothing scrolls twice`, async () => {
      await setViewport({ width, height });
      const { host, goOn } = slowHost();
      const element = mount(host);
      await walk(element, goOn, (...actions) => {
        expectInView(element, ...actions);
        expectOneScroller(element);
      });
    });

    it(`in a dialog in ${width} × ${height}, and nothing scrolls twice`, async () => {
      await setViewport({ width, height });
      const { host, goOn } = slowHost();
      const { element } = mountInDialog(host);
      await walk(element, goOn, (...actions) => {
        expectInView(element, ...actions);
        expectOneScroller(element);
      });
    });

    it(`in the offer to resume, in ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      const resumeKey = newKey();
      const first = mount(slowHost().host, { resumeKey });
      await toReview(first);
      await pressNext(first, 'Import 55 users', 'Importing');
      crash(first);
      const second = mount(instantHost(), { resumeKey });
      await find(second, 'button', 'Resume');
      second.shadowRoot?.querySelector('h2')?.focus();
      await frames(3);
      expectInView(second, 'Discard', 'Download what is known', 'Resume');
      expectOneScroller(second);
    });

    if (height === 800) continue;

    it(`and cover nothing that takes the focus, in ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      const element = mount(instantHost());
      await toUpload(element);
      for (const [next, heading] of [
        ['Upload', 'Required fields'],
        ['Next', 'Security'],
        ['Next', 'Optional fields'],
        ['Next', 'Review'],
      ] as const) {
        await pressNext(element, next, heading);
        if (heading === 'Required fields') await choose(element, 'Virtual extension', 'Phone');
        if (heading === 'Required fields') await choose(element, 'Role', 'Position');
        if (heading === 'Review') await find(element, 'button', 'Import 55 users');
        await frames(3);
        const last = allByRole(element, 'button').at(-1);
        for (let tabs = 0; tabs < 60 && element.shadowRoot?.activeElement !== last; tabs++) {
          await sendKeys({ press: 'Tab' });
          await frames(1);
          const focused = element.shadowRoot?.activeElement;
          if (!focused) break;
          const { bottom } = focused.getBoundingClientRect();
          const bar = element.shadowRoot.querySelector('[part="actions"]');
          if (bar?.contains(focused)) continue;
          const name = `${focused.localName} ${focused.id} ${focused.textContent.trim().slice(0, 40)} on ${heading}`;
          expect(bottom, name).to.be.at.most((bar?.getBoundingClientRect().top ?? 0) + 1);
        }
      }
    });
  }
});
