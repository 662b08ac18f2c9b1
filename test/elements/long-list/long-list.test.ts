import { expect } from '@open-wc/testing';
import type { Choice } from '../../../src/host.js';
import type { ListState } from '../../../src/session/state.js';
import { allByRole, byRole, choose, type } from '../../harness.js';
import { roleField, lastSource, stateWithField } from '../mapping/field-fixture.js';
import {
  editor,
  editRequests,
  typeText,
  press as pressInGrid,
  cellAt,
  focused,
} from '../review/grid-driver.js';
import { editableWith, reviewWith } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, pressKey, unmount, useDarkPage } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

const LABEL = 'Role for all users';
const long =
  'A role that may listen to the calls of everybody, and whose name takes more than one line of any list';

const choices: readonly Choice[] = [
  ...Array.from({ length: 600 }, (_, at) => ({ id: at + 1, name: `Agent ${at + 1}` })),
  { id: 'zoe', name: 'Zoë’s team' },
  { id: 'long', name: long },
];
const lists = new Map<string, ListState>([['roles', { phase: 'ready', choices }]]);

const stateWithRole = (value: string) =>
  stateWithField(roleField, { role: { from: 'same', value } }, { lists });
const control = (fixture: ScreenFixture) => byRole(fixture, 'combobox', LABEL) as HTMLInputElement;
const drawn = (fixture: ScreenFixture) =>
  allByRole(fixture, 'option').filter((option) => option.localName !== 'option');
const active = (fixture: ScreenFixture) =>
  fixture.shadowRoot
    ?.getElementById(control(fixture).getAttribute('aria-activedescendant') ?? '')
    ?.innerText.trim();

async function mountFocused(value = ''): Promise<ScreenFixture> {
  const fixture = await mount(stateWithRole(value));
  control(fixture).focus();
  await fixture.whenRendered();
  return fixture;
}

async function press(
  fixture: ScreenFixture,
  key: string,
  options: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = pressKey(control(fixture), key, options);
  await frames(3);
  return event;
}

async function typeInto(fixture: ScreenFixture, text: string): Promise<void> {
  await type(fixture, 'combobox', LABEL, text, 'input');
  await frames(3);
}

describe('a list of more than 50 entries', () => {
  afterEach(unmount);

  it('shows what is chosen, and opens around it with an arrow', async () => {
    const fixture = await mountFocused('300');
    expect(control(fixture).value).to.equal('Agent 300');
    expect(control(fixture).ariaExpanded).to.equal('false');
    await press(fixture, 'ArrowDown');
    expect(control(fixture).ariaExpanded).to.equal('true');
    expect(active(fixture)).to.equal('Agent 300');
    const option = drawn(fixture).find(({ ariaSelected }) => ariaSelected === 'true');
    expect([option?.ariaPosInSet, option?.ariaSetSize]).to.deep.equal(['300', '602']);
    expect(drawn(fixture).length).to.be.within(5, 40);
  });

  it('is gone through by key, and only what is in sight is drawn', async () => {
    const fixture = await mountFocused();
    const box = fixture.shadowRoot?.getElementById(control(fixture).getAttribute('aria-controls') ?? '');
    for (const [key, expected] of [
      ['ArrowDown', undefined],
      ['ArrowDown', 'Agent 1'],
      ['PageDown', 'Agent 9'],
      ['PageUp', 'Agent 1'],
      ['End', long],
      ['ArrowUp', 'Zoë’s team'],
      ['Home', 'Agent 1'],
    ] as const) {
      await press(fixture, key);
      expect(active(fixture), key).to.equal(expected);
      const view = box?.parentElement?.getBoundingClientRect();
      const seen = fixture.find('.list__entry--active, .list__entry').getBoundingClientRect();
      if (expected) {
        const at = fixture.find('.list__entry--active').getBoundingClientRect();
        expect(at.top, key).to.be.at.least((view?.top ?? 0) - 1);
        expect(at.bottom, key).to.be.at.most((view?.bottom ?? 0) + 1);
      }
      expect(seen.height).to.be.above(20);
      expect(drawn(fixture).length).to.be.within(5, 40);
    }
  });

  it('finds a part of a name, whatever its case and accents, and Enter chooses', async () => {
    const fixture = await mountFocused();
    await typeInto(fixture, 'ZOE');
    expect(drawn(fixture).map(({ innerText }) => innerText.trim())).to.deep.equal(['Zoë’s team']);
    expect(byRole(fixture, 'status')?.textContent).to.equal('1 match');
    const event = await press(fixture, 'Enter');
    expect(event.defaultPrevented).to.equal(true);
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'zoe' });
    expect(control(fixture).value).to.equal('Zoë’s team');
    expect(control(fixture).ariaExpanded).to.equal('false');
  });

  it('lists names that begin with the text first', async () => {
    const fixture = await mountFocused();
    await typeInto(fixture, 'a');
    expect(drawn(fixture)[0]?.innerText.trim()).to.equal('Agent 1');
    await typeInto(fixture, 'agent 6');
    expect(drawn(fixture)[0]?.innerText.trim()).to.equal('Agent 6');
    expect(active(fixture)).to.equal('Agent 6');
  });

  it('says that nothing is found, and chooses nothing then', async () => {
    const fixture = await mountFocused('2');
    await typeInto(fixture, 'nobody');
    expect(fixture.find('.list__none').innerText).to.equal('No matches for “nobody”');
    expect(byRole(fixture, 'status')?.textContent).to.equal('No matches for “nobody”');
    await press(fixture, 'Enter');
    control(fixture).blur();
    await fixture.whenRendered();
    expect(fixture.requests).to.deep.equal([]);
    expect(control(fixture).value).to.equal('Agent 2');
  });

  it('closes with Escape, and leaves the dialog around it open', async () => {
    const fixture = await mountFocused('2');
    await typeInto(fixture, 'zo');
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('keydown', hear);
    const event = await press(fixture, 'Escape');
    expect([event.defaultPrevented, heard.length]).to.deep.equal([true, 0]);
    expect(control(fixture).ariaExpanded).to.equal('false');
    expect(control(fixture).value).to.equal('Agent 2');
    await press(fixture, 'Escape');
    expect(heard, 'the second one is for the dialog').to.have.length(1);
    document.removeEventListener('keydown', hear);
    expect(fixture.requests).to.deep.equal([]);
  });

  it('takes a whole name, the only match, or where the arrows went, when it is left', async () => {
    for (const [text, keys, expected] of [
      ['agent 6', [], '6'],
      ['zoë', [], 'zoe'],
      ['agent 60', ['ArrowDown'], '600'],
      ['agent', [], undefined],
    ] as const) {
      const fixture = await mountFocused();
      await typeInto(fixture, text);
      for (const key of keys) await press(fixture, key);
      control(fixture).blur();
      await fixture.whenRendered();
      const value = fixture.requests.length ? lastSource(fixture) : undefined;
      expect(value, text).to.deep.equal(expected && { from: 'same', value: expected });
    }
  });

  it('chooses what is pressed, also by touch, and keeps the focus', async () => {
    const fixture = await mountFocused();
    control(fixture).click();
    await frames(3);
    const option = drawn(fixture)[3];
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    option?.dispatchEvent(press);
    expect(press.defaultPrevented, 'the focus would go').to.equal(true);
    option?.click();
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: '4' });
    expect(fixture.shadowRoot?.activeElement).to.equal(control(fixture));
  });

  it('shows what the plan has, whatever was chosen in vain', async () => {
    const fixture = await mountFocused('2');
    await choose(fixture, LABEL, 'Agent 77');
    await fixture.show(stateWithRole('2'));
    expect(control(fixture).value).to.equal('Agent 2');
  });

  it('is never past the edge of the window', async () => {
    for (const margin of ['0', 'calc(100vh - 60px)']) {
      const fixture = await mountFocused();
      fixture.style.marginBlockStart = margin;
      control(fixture).scrollIntoView();
      await press(fixture, 'ArrowDown');
      const list = fixture.find('.list__popup').getBoundingClientRect();
      expect(list.top).to.be.at.least(0);
      expect(list.left).to.be.at.least(0);
      expect(list.bottom).to.be.at.most(document.documentElement.clientHeight + 1);
      expect(list.right).to.be.at.most(document.documentElement.clientWidth + 1);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe objects to, in ${scheme}`, async () => {
      if (scheme === 'dark') useDarkPage();
      const fixture = await mountFocused('300');
      await press(fixture, 'ArrowDown');
      expect(await axeFindings(fixture)).to.deep.equal([]);
      await typeInto(fixture, 'nobody');
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });
  }
});

describe('a long list on Review', () => {
  afterEach(unmount);

  const ROLE = 5;
  const withLists = (state: ReturnType<typeof editableWith>) => ({ ...state, lists });

  it('is offered in a cell, where any text may be entered', async () => {
    const fixture = await mount(withLists(editableWith()));
    cellAt(fixture, 0, ROLE).focus();
    await pressInGrid(fixture, 'F2');
    expect(focused(fixture)).to.equal(editor(fixture));
    expect([editor(fixture).role, editor(fixture).ariaLabel]).to.deep.equal(['combobox', 'Role, row 2']);
    await typeText(fixture, 'zoe');
    await pressInGrid(fixture, 'ArrowDown');
    await pressInGrid(fixture, 'Enter');
    expect(editor(fixture).value, 'chosen, and not left yet').to.equal('Zoë’s team');
    await pressInGrid(fixture, 'Enter');
    await frames(2);
    await pressInGrid(fixture, 'F2');
    await typeText(fixture, 'not in the list');
    await pressInGrid(fixture, 'Escape');
    expect(editor(fixture).value, 'only the list is closed').to.equal('not in the list');
    await pressInGrid(fixture, 'Enter');
    const texts = editRequests(fixture).map((edit) => edit.type === 'edit-cells' && edit.edits[0]?.text);
    expect(texts).to.deep.equal(['Zoë’s team', 'not in the list']);
  });

  it('says which entry is meant, for all rows with a value', async () => {
    const issue = {
      code: 'choice-unknown',
      field: 'role',
      value: 'Zoé',
      rows: 2,
      params: {},
      severity: 'error',
    } as const;
    const fixture = await mount(
      withLists(reviewWith({ edits: { canUndo: false, canRedo: false, cells: [] }, problemGroups: [issue] })),
    );
    await choose(fixture, 'Role for “Zoé”', 'Zoë’s team');
    expect(fixture.requests).to.deep.equal([
      { type: 'repair', repair: { kind: 'replace', field: 'role', value: 'Zoé', text: 'zoe' } },
    ]);
    // The input that was typed into says by itself that it has changed.
    const input = byRole(fixture, 'combobox', 'Role for “Zoé”');
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(fixture.requests, 'nothing twice').to.have.length(1);
  });
});
