import { expect } from '@open-wc/testing';
import type { FieldDefinition, ImportPlan } from '../../src/fields/fields.js';
import { allByRole, byRole, choose, click, type } from '../harness.js';
import { lists, stateWith } from './fixtures.js';
import { stateOf, optionsOf, shownOption, description, lastSource, text, role } from './field-stage.js';
import { mount, strike } from './stage.js';

describe('one value for all users', () => {
  afterEach(strike);

  const same = (value: string): ImportPlan => ({ note: { from: 'same', value } });
  const field = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
    ...text,
    kind,
    sources: ['none', 'column', 'same'],
    ...more,
  });

  it('is a choice of the list', async () => {
    const stage = await mount(stateOf(role, { role: { from: 'same', value: '' } }));
    expect(optionsOf(stage, 'Role for all users')).to.deep.equal([
      'Choose from the list',
      'Agent',
      'Supervisor',
      'Administrator',
    ]);
    await choose(stage, 'Role for all users', 'Supervisor');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: '14' });
  });

  it('may be all desks', async () => {
    const desk = field('choices', { id: 'desk', label: 'Desk', list: 'desks' });
    const stage = await mount(stateOf(desk, { desk: { from: 'same', value: '' } }));
    expect(optionsOf(stage, 'Desk for all users').slice(1)).to.deep.equal([
      'All current and future desks',
      'Sales',
      'Support',
    ]);
    await choose(stage, 'Desk for all users', 'All current and future desks');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'all' });
  });

  it('shows several desks that a plan asks for', async () => {
    const desk = field('choices', { id: 'desk', label: 'Desk', list: 'desks' });
    const stage = await mount(stateOf(desk, { desk: { from: 'same', value: ['3', '5'] } }));
    expect(shownOption(stage, 'Desk for all users')).to.equal('Sales, Support');
  });

  it('is a text', async () => {
    const stage = await mount(stateOf(field('text'), same('abc')));
    expect((byRole(stage, 'textbox', 'Note for all users') as HTMLInputElement).value).to.equal('abc');
    await type(stage, 'textbox', 'Note for all users', 'abcd');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'abcd' });
  });

  it('is a number within its bounds', async () => {
    const stage = await mount(stateOf(field('integer', { min: 1, max: 10080 }), same('5')));
    const input = byRole(stage, 'textbox', 'Note for all users');
    expect(input?.inputMode).to.equal('numeric');
    expect(description(stage, input)).to.contain('from 1 to 10,080');
  });

  it('is yes or no', async () => {
    const stage = await mount(stateOf(field('boolean'), same('')));
    expect(optionsOf(stage, 'Note for all users')).to.deep.equal(['Choose from the list', 'Yes', 'No']);
    await choose(stage, 'Note for all users', 'No');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'false' });
  });

  it('is a time zone, and one that the engine does not list stays', async () => {
    const stage = await mount(stateOf(field('time-zone'), same('Europe/Nowhere')));
    const control = byRole(stage, 'combobox', 'Note for all users') as HTMLInputElement;
    expect(control.value).to.equal('Europe/Nowhere');
    await choose(stage, 'Note for all users', 'Europe/Madrid');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'Europe/Madrid' });
    await stage.settled();
    control.focus();
    await type(stage, 'combobox', 'Note for all users', '', 'input');
    control.blur();
    expect(lastSource(stage), 'emptied').to.deep.equal({ from: 'same', value: '' });
  });

  it('waits for the list', async () => {
    const loading = new Map(lists).set('roles', { phase: 'loading' });
    const stage = await mount(stateOf(role, { role: { from: 'same', value: '14' } }, { lists: loading }));
    const select = byRole(stage, 'combobox', 'Role for all users') as HTMLSelectElement;
    expect(select.disabled).to.equal(true);
    expect(shownOption(stage, 'Role for all users')).to.equal('Loading the list…');
    await stage.show(stateOf(role, { role: { from: 'same', value: '14' } }));
    expect(select.disabled).to.equal(false);
    expect(shownOption(stage, 'Role for all users')).to.equal('Supervisor');
  });

  it('says that the list could not be loaded, and tries again', async () => {
    const failed = new Map(lists).set('roles', { phase: 'failed' });
    const stage = await mount(stateOf(role, { role: { from: 'same', value: '' } }, { lists: failed }));
    expect(description(stage, byRole(stage, 'combobox', 'Role for all users'))).to.contain(
      'could not be loaded',
    );
    await click(stage, 'button', 'Try again');
    expect(stage.requests).to.deep.equal([{ type: 'reload-list', list: 'roles' }]);
  });

  it('says that the list is empty', async () => {
    const empty = new Map(lists).set('roles', { phase: 'ready', choices: [] });
    const stage = await mount(stateOf(role, { role: { from: 'same', value: '' } }, { lists: empty }));
    expect(stage.find('.field__note').innerText).to.contain('empty');
  });
});

describe('a field without a column', () => {
  afterEach(strike);

  const fixed = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
    ...text,
    kind,
    sources: ['same'],
    ...more,
  });

  it('is a radio group of up to four choices', async () => {
    const choices = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      name: id.toUpperCase(),
      description: `about ${id}`,
    }));
    const stage = await mount(
      stateOf(fixed('choice', { list: choices }), { note: { from: 'same', value: 'b' } }),
    );
    expect(byRole(stage, 'radiogroup', 'Note')).not.to.equal(undefined);
    const radios = allByRole(stage, 'radio') as HTMLInputElement[];
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    expect(description(stage, byRole(stage, 'radio', 'C'))).to.equal('about c');
    await click(stage, 'radio', 'C');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'c' });
  });

  it('is a menu of more than four', async () => {
    const choices = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id }));
    const stage = await mount(
      stateOf(fixed('choice', { list: choices }), { note: { from: 'same', value: 'e' } }),
    );
    expect(shownOption(stage, 'Note')).to.equal('e');
  });

  it('is a checkbox', async () => {
    const stage = await mount(stateOf(fixed('boolean'), { note: { from: 'same', value: 'false' } }));
    await click(stage, 'checkbox', 'Note');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'true' });
  });

  it('is a switch where it reveals other fields', async () => {
    const more: FieldDefinition = {
      ...fixed('text'),
      id: 'more',
      label: 'More',
      when: { field: 'note', is: 'true' },
    };
    const fields = [fixed('boolean'), more];
    const off = stateWith({ step: 'optional', fields, plan: { note: { from: 'same', value: 'false' } } });
    const stage = await mount(off);
    expect(byRole(stage, 'textbox', 'More')).to.equal(undefined);
    await click(stage, 'switch', 'Note');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'true' });
    await stage.show({ ...off, plan: { note: { from: 'same', value: 'true' } } });
    expect(byRole(stage, 'textbox', 'More')).not.to.equal(undefined);
  });

  it('keeps the lines of a list of addresses as they are typed', async () => {
    const stage = await mount(
      stateOf(fixed('ip-list'), { note: { from: 'same', value: ['192.0.2.1', '192.0.2.2'] } }),
    );
    const input = byRole(stage, 'textbox', 'Note') as HTMLTextAreaElement;
    expect(input.value).to.equal('192.0.2.1\n192.0.2.2');
    await type(stage, 'textbox', 'Note', '192.0.2.1\n');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: '192.0.2.1\n' });
  });

  it('is left out when it is emptied, where that is allowed', async () => {
    const field = fixed('text', { sources: ['none', 'same'] });
    const stage = await mount(stateOf(field, { note: { from: 'same', value: 'x' } }));
    await type(stage, 'textbox', 'Note', '');
    expect(lastSource(stage)).to.deep.equal({ from: 'none' });
  });

  it('is typed where the host does not have its list', async () => {
    const stage = await mount(
      stateOf(fixed('choice', { list: 'absent' }), { note: { from: 'same', value: '' } }),
    );
    await type(stage, 'textbox', 'Note', 'pbx-1');
    expect(lastSource(stage)).to.deep.equal({ from: 'same', value: 'pbx-1' });
  });
});
