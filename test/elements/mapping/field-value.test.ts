import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../../src/fields/field-definition.js';
import type { ImportPlan } from '../../../src/fields/plan.js';
import { allByRole, byRole, choose, click, type } from '../../harness.js';
import { lists, stateWith } from '../fixtures.js';
import { stateWithField, description, lastSource, textField, roleField } from './field-fixture.js';
import { mount, optionsOf, shownOption, unmount } from '../screen-fixture.js';

describe('one value for all users', () => {
  afterEach(unmount);

  const same = (value: string): ImportPlan => ({ note: { from: 'same', value } });
  const field = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
    ...textField,
    kind,
    sources: ['none', 'column', 'same'],
    ...more,
  });

  it('is a choice of the list', async () => {
    const fixture = await mount(stateWithField(roleField, { role: { from: 'same', value: '' } }));
    expect(optionsOf(fixture, 'Role for all users')).to.deep.equal([
      'Choose from the list',
      'Agent',
      'Supervisor',
      'Administrator',
    ]);
    await choose(fixture, 'Role for all users', 'Supervisor');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: '14' });
  });

  it('may be all desks', async () => {
    const desk = field('choices', { id: 'desk', label: 'Desk', list: 'desks' });
    const fixture = await mount(stateWithField(desk, { desk: { from: 'same', value: '' } }));
    expect(optionsOf(fixture, 'Desk for all users').slice(1)).to.deep.equal([
      'All current and future desks',
      'Sales',
      'Support',
    ]);
    await choose(fixture, 'Desk for all users', 'All current and future desks');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'all' });
  });

  it('shows several desks that a plan asks for', async () => {
    const desk = field('choices', { id: 'desk', label: 'Desk', list: 'desks' });
    const fixture = await mount(stateWithField(desk, { desk: { from: 'same', value: ['3', '5'] } }));
    expect(shownOption(fixture, 'Desk for all users')).to.equal('Sales, Support');
  });

  it('is a text', async () => {
    const fixture = await mount(stateWithField(field('text'), same('abc')));
    expect((byRole(fixture, 'textbox', 'Note for all users') as HTMLInputElement).value).to.equal('abc');
    await type(fixture, 'textbox', 'Note for all users', 'abcd');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'abcd' });
  });

  it('is a number within its bounds', async () => {
    const fixture = await mount(stateWithField(field('integer', { min: 1, max: 10080 }), same('5')));
    const input = byRole(fixture, 'textbox', 'Note for all users');
    expect(input?.inputMode).to.equal('numeric');
    expect(description(fixture, input)).to.contain('from 1 to 10,080');
  });

  it('is yes or no', async () => {
    const fixture = await mount(stateWithField(field('boolean'), same('')));
    expect(optionsOf(fixture, 'Note for all users')).to.deep.equal(['Choose from the list', 'Yes', 'No']);
    await choose(fixture, 'Note for all users', 'No');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'false' });
  });

  it('is a time zone, and one that the engine does not list stays', async () => {
    const fixture = await mount(stateWithField(field('time-zone'), same('Europe/Nowhere')));
    const control = byRole(fixture, 'combobox', 'Note for all users') as HTMLInputElement;
    expect(control.value).to.equal('Europe/Nowhere');
    await choose(fixture, 'Note for all users', 'Europe/Madrid');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'Europe/Madrid' });
    await fixture.whenRendered();
    control.focus();
    await type(fixture, 'combobox', 'Note for all users', '', 'input');
    control.blur();
    expect(lastSource(fixture), 'emptied').to.deep.equal({ from: 'same', value: '' });
  });

  it('waits for the list', async () => {
    const loading = new Map(lists).set('roles', { phase: 'loading' });
    const fixture = await mount(
      stateWithField(roleField, { role: { from: 'same', value: '14' } }, { lists: loading }),
    );
    const select = byRole(fixture, 'combobox', 'Role for all users') as HTMLSelectElement;
    expect(select.disabled).to.equal(true);
    expect(shownOption(fixture, 'Role for all users')).to.equal('Loading the list…');
    await fixture.show(stateWithField(roleField, { role: { from: 'same', value: '14' } }));
    expect(select.disabled).to.equal(false);
    expect(shownOption(fixture, 'Role for all users')).to.equal('Supervisor');
  });

  it('says that the list could not be loaded, and tries again', async () => {
    const failed = new Map(lists).set('roles', { phase: 'failed' });
    const fixture = await mount(
      stateWithField(roleField, { role: { from: 'same', value: '' } }, { lists: failed }),
    );
    expect(description(fixture, byRole(fixture, 'combobox', 'Role for all users'))).to.contain(
      'could not be loaded',
    );
    await click(fixture, 'button', 'Try again');
    expect(fixture.requests).to.deep.equal([{ type: 'reload-list', list: 'roles' }]);
  });

  it('says that the list is empty', async () => {
    const empty = new Map(lists).set('roles', { phase: 'ready', choices: [] });
    const fixture = await mount(
      stateWithField(roleField, { role: { from: 'same', value: '' } }, { lists: empty }),
    );
    expect(fixture.find('.field__note').innerText).to.contain('empty');
  });
});

describe('a field without a column', () => {
  afterEach(unmount);

  const fixed = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
    ...textField,
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
    const fixture = await mount(
      stateWithField(fixed('choice', { list: choices }), { note: { from: 'same', value: 'b' } }),
    );
    expect(byRole(fixture, 'radiogroup', 'Note')).not.to.equal(undefined);
    const radios = allByRole(fixture, 'radio') as HTMLInputElement[];
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    expect(description(fixture, byRole(fixture, 'radio', 'C'))).to.equal('about c');
    await click(fixture, 'radio', 'C');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'c' });
  });

  it('is a menu of more than four', async () => {
    const choices = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id }));
    const fixture = await mount(
      stateWithField(fixed('choice', { list: choices }), { note: { from: 'same', value: 'e' } }),
    );
    expect(shownOption(fixture, 'Note')).to.equal('e');
  });

  it('is a checkbox', async () => {
    const fixture = await mount(stateWithField(fixed('boolean'), { note: { from: 'same', value: 'false' } }));
    await click(fixture, 'checkbox', 'Note');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'true' });
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
    const fixture = await mount(off);
    expect(byRole(fixture, 'textbox', 'More')).to.equal(undefined);
    await click(fixture, 'switch', 'Note');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'true' });
    await fixture.show({ ...off, plan: { note: { from: 'same', value: 'true' } } });
    expect(byRole(fixture, 'textbox', 'More')).not.to.equal(undefined);
  });

  it('keeps the lines of a list of addresses as they are typed', async () => {
    const fixture = await mount(
      stateWithField(fixed('ip-list'), { note: { from: 'same', value: ['192.0.2.1', '192.0.2.2'] } }),
    );
    const input = byRole(fixture, 'textbox', 'Note') as HTMLTextAreaElement;
    expect(input.value).to.equal('192.0.2.1\n192.0.2.2');
    await type(fixture, 'textbox', 'Note', '192.0.2.1\n');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: '192.0.2.1\n' });
  });

  it('is left out when it is emptied, where that is allowed', async () => {
    const field = fixed('text', { sources: ['none', 'same'] });
    const fixture = await mount(stateWithField(field, { note: { from: 'same', value: 'x' } }));
    await type(fixture, 'textbox', 'Note', '');
    expect(lastSource(fixture)).to.deep.equal({ from: 'none' });
  });

  it('is typed where the host does not have its list', async () => {
    const fixture = await mount(
      stateWithField(fixed('choice', { list: 'absent' }), { note: { from: 'same', value: '' } }),
    );
    await type(fixture, 'textbox', 'Note', 'pbx-1');
    expect(lastSource(fixture)).to.deep.equal({ from: 'same', value: 'pbx-1' });
  });
});
