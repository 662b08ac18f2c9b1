import { expect } from '@open-wc/testing';
import type { Choice } from '../../src/host.js';
import type { ListState } from '../../src/session/state.js';
import { allByRole, byRole, choose, type, waitFor } from '../harness.js';
import { role, lastSource, stateOf } from './field-stage.js';
import { editor, edits, enter, press as pressInGrid, cellAt, focused } from './grid-hands.js';
import { editableWith, reviewWith } from './late-fixtures.js';
import { frames, mountLate, strikeLate } from './late-stage.js';
import { axeFindings, darken, mount, strike, type Stage } from './stage.js';

const LABEL = 'Role for all users';
const long =
  'A role that may listen to the calls of everybody, and whose name takes more than one line of any list';

const choices: readonly Choice[] = [
  ...Array.from({ length: 600 }, (_, at) => ({ id: at + 1, name: `Agent ${at + 1}` })),
  { id: 'zoe', name: 'Zoë’s team' },
  { id: 'long', name: long },
];
const lists = new Map<string, ListState>([['roles', { phase: 'ready', choices }]]);

const stateWithRole = (value: string) => stateOf(role, { role: { from: 'same', value } }, { lists });
const control = (stage: Stage) => byRole(stage, 'combobox', LABEL) as HTMLInputElement;
const drawn = (stage: Stage) => allByRole(stage, 'option').filter((option) => option.localName !== 'option');
const active = (stage: Stage) =>
  stage.shadowRoot
    ?.getElementById(control(stage).getAttribute('aria-activedescendant') ?? '')
    ?.innerText.trim();

async function mountFocused(value = ''): Promise<Stage> {
  const stage = await mount(stateWithRole(value));
  control(stage).focus();
  await stage.settled();
  return stage;
}

async function press(stage: Stage, key: string, options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...options,
  });
  control(stage).dispatchEvent(event);
  await frames(3);
  return event;
}

async function write(stage: Stage, text: string): Promise<void> {
  await type(stage, 'combobox', LABEL, text, 'input');
  await frames(3);
}

describe('a list of more than 50 entries', () => {
  afterEach(strike);

  it('shows what is chosen, and opens around it with an arrow', async () => {
    const stage = await mountFocused('300');
    expect(control(stage).value).to.equal('Agent 300');
    expect(control(stage).ariaExpanded).to.equal('false');
    await press(stage, 'ArrowDown');
    expect(control(stage).ariaExpanded).to.equal('true');
    expect(active(stage)).to.equal('Agent 300');
    const option = drawn(stage).find(({ ariaSelected }) => ariaSelected === 'true');
    expect([option?.ariaPosInSet, option?.ariaSetSize]).to.deep.equal(['300', '602']);
    expect(drawn(stage).length).to.be.within(5, 40);
  });

  it('is gone through by key, and only what is in sight is drawn', async () => {
    const stage = await mountFocused();
    const box = stage.shadowRoot?.getElementById(control(stage).getAttribute('aria-controls') ?? '');
    for (const [key, expected] of [
      ['ArrowDown', undefined],
      ['ArrowDown', 'Agent 1'],
      ['PageDown', 'Agent 9'],
      ['PageUp', 'Agent 1'],
      ['End', long],
      ['ArrowUp', 'Zoë’s team'],
      ['Home', 'Agent 1'],
    ] as const) {
      await press(stage, key);
      expect(active(stage), key).to.equal(expected);
      const view = box?.parentElement?.getBoundingClientRect();
      const seen = stage.find('.list__entry--active, .list__entry').getBoundingClientRect();
      if (expected) {
        const at = stage.find('.list__entry--active').getBoundingClientRect();
        expect(at.top, key).to.be.at.least((view?.top ?? 0) - 1);
        expect(at.bottom, key).to.be.at.most((view?.bottom ?? 0) + 1);
      }
      expect(seen.height).to.be.above(20);
      expect(drawn(stage).length).to.be.within(5, 40);
    }
  });

  it('finds a part of a name, whatever its case and accents, and Enter chooses', async () => {
    const stage = await mountFocused();
    await write(stage, 'ZOE');
    expect(drawn(stage).map(({ innerText }) => innerText.trim())).to.deep.equal(['Zoë’s team']);
    expect(byRole(stage, 'status')?.textContent).to.equal('1 match');
    const event = await press(stage, 'Enter');
    expect(event.defaultPrevented).to.equal(true);
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'zoe' });
    expect(control(stage).value).to.equal('Zoë’s team');
    expect(control(stage).ariaExpanded).to.equal('false');
  });

  it('lists names that begin with the text first', async () => {
    const stage = await mountFocused();
    await write(stage, 'a');
    expect(drawn(stage)[0]?.innerText.trim()).to.equal('Agent 1');
    await write(stage, 'agent 6');
    expect(drawn(stage)[0]?.innerText.trim()).to.equal('Agent 6');
    expect(active(stage)).to.equal('Agent 6');
  });

  it('says that nothing is found, and chooses nothing then', async () => {
    const stage = await mountFocused('2');
    await write(stage, 'nobody');
    expect(stage.find('.list__none').innerText).to.equal('No matches for “nobody”');
    expect(byRole(stage, 'status')?.textContent).to.equal('No matches for “nobody”');
    await press(stage, 'Enter');
    control(stage).blur();
    await stage.settled();
    expect(stage.requests).to.deep.equal([]);
    expect(control(stage).value).to.equal('Agent 2');
  });

  it('closes with Escape, and leaves the dialog around it open', async () => {
    const stage = await mountFocused('2');
    await write(stage, 'zo');
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('keydown', hear);
    const event = await press(stage, 'Escape');
    expect([event.defaultPrevented, heard.length]).to.deep.equal([true, 0]);
    expect(control(stage).ariaExpanded).to.equal('false');
    expect(control(stage).value).to.equal('Agent 2');
    await press(stage, 'Escape');
    expect(heard, 'the second one is for the dialog').to.have.length(1);
    document.removeEventListener('keydown', hear);
    expect(stage.requests).to.deep.equal([]);
  });

  it('takes a whole name, the only match, or where the arrows went, when it is left', async () => {
    for (const [text, keys, expected] of [
      ['agent 6', [], '6'],
      ['zoë', [], 'zoe'],
      ['agent 60', ['ArrowDown'], '600'],
      ['agent', [], undefined],
    ] as const) {
      const stage = await mountFocused();
      await write(stage, text);
      for (const key of keys) await press(stage, key);
      control(stage).blur();
      await stage.settled();
      const value = stage.requests.length ? lastSource(stage) : undefined;
      expect(value, text).to.deep.equal(expected && { from: 'same', value: expected });
    }
  });

  it('chooses what is pressed, also by touch, and keeps the focus', async () => {
    const stage = await mountFocused();
    control(stage).click();
    await frames(3);
    const option = drawn(stage)[3];
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    option?.dispatchEvent(press);
    expect(press.defaultPrevented, 'the focus would go').to.equal(true);
    option?.click();
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: '4' });
    expect(stage.shadowRoot?.activeElement).to.equal(control(stage));
  });

  it('shows what the plan has, whatever was chosen in vain', async () => {
    const stage = await mountFocused('2');
    await choose(stage, LABEL, 'Agent 77');
    await stage.show(stateWithRole('2'));
    expect(control(stage).value).to.equal('Agent 2');
  });

  it('is never past the edge of the window', async () => {
    for (const margin of ['0', 'calc(100vh - 60px)']) {
      const stage = await mountFocused();
      stage.style.marginBlockStart = margin;
      control(stage).scrollIntoView();
      await press(stage, 'ArrowDown');
      const list = stage.find('.list__popup').getBoundingClientRect();
      expect(list.top).to.be.at.least(0);
      expect(list.left).to.be.at.least(0);
      expect(list.bottom).to.be.at.most(document.documentElement.clientHeight + 1);
      expect(list.right).to.be.at.most(document.documentElement.clientWidth + 1);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe objects to, in ${scheme}`, async () => {
      const stage = await mountFocused('300');
      if (scheme === 'dark') darken();
      await press(stage, 'ArrowDown');
      expect(await axeFindings(stage)).to.deep.equal([]);
      await write(stage, 'nobody');
      expect(await axeFindings(stage)).to.deep.equal([]);
    });
  }
});

describe('a long list on Review', () => {
  afterEach(strikeLate);

  const ROLE = 5;
  const withLists = (state: ReturnType<typeof editableWith>) => ({ ...state, lists });

  it('is offered in a cell, where any text may be entered', async () => {
    const stage = await mountLate(withLists(editableWith()));
    cellAt(stage, 0, ROLE).focus();
    await pressInGrid(stage, 'F2');
    expect(focused(stage)).to.equal(editor(stage));
    expect([editor(stage).role, editor(stage).ariaLabel]).to.deep.equal(['combobox', 'Role, row 2']);
    await enter(stage, 'zoe');
    await pressInGrid(stage, 'ArrowDown');
    await pressInGrid(stage, 'Enter');
    expect(editor(stage).value, 'chosen, and not left yet').to.equal('Zoë’s team');
    await pressInGrid(stage, 'Enter');
    await frames(2);
    await pressInGrid(stage, 'F2');
    await enter(stage, 'not in the list');
    await pressInGrid(stage, 'Escape');
    expect(editor(stage).value, 'only the list is closed').to.equal('not in the list');
    await pressInGrid(stage, 'Enter');
    const texts = edits(stage).map((edit) => edit.type === 'edit-cells' && edit.edits[0]?.text);
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
    const stage = await mountLate(
      withLists(reviewWith({ edits: { canUndo: false, canRedo: false, cells: [] }, issues: [issue] })),
    );
    expect(byRole(stage, 'button', /^Apply/), 'nothing to apply yet').to.equal(undefined);
    await choose(stage, 'Role for “Zoé”', 'Zoë’s team');
    const apply = await waitFor(() => byRole(stage, 'button', /^Apply/));
    apply.click();
    expect(stage.requests.at(-1)).to.deep.equal({
      type: 'fix',
      fix: { kind: 'replace', field: 'role', value: 'Zoé', text: 'zoe' },
    });
  });
});
