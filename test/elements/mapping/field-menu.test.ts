import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../../src/fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../../../src/fields/plan.js';
import { byRole, choose, click } from '../../harness.js';
import { columnsOf, file, planWith, stateWith } from '../fixtures.js';
import { stateWithField, description, lastSource, textField, roleField, sipField } from './field-fixture.js';
import { mount, optionsOf, shownOption, unmount } from '../screen-fixture.js';

const columnNames = file.columns.map(({ name }) => name);

describe('the picker of a field', () => {
  afterEach(unmount);

  const menus: readonly {
    description: string;
    field: FieldDefinition;
    plan?: ImportPlan;
    expected: readonly string[];
  }[] = [
    {
      description: 'a column is to be chosen',
      field: { ...textField, sources: ['column'] },
      expected: ['Choose a column', ...columnNames],
    },
    {
      description: 'a column was chosen',
      field: { ...textField, sources: ['column'] },
      plan: { note: { from: 'column', header: 'Notes', index: 6 } },
      expected: columnNames,
    },
    {
      description: 'it may be left out',
      field: textField,
      plan: { note: { from: 'none' } },
      expected: ['Not imported', ...columnNames],
    },
    {
      description: 'it may be the same for all',
      field: roleField,
      expected: ['Choose a column', 'Same for all users', ...columnNames],
    },
    {
      description: 'its choices come first',
      field: sipField,
      plan: { sip: { from: 'same', value: 'webrtc' } },
      expected: ['Use WebRTC', 'Use classic PBX', ...columnNames],
    },
    {
      description: 'it is generated and nothing else',
      field: { ...textField, sources: ['none', 'generated'] },
      plan: { note: { from: 'none' } },
      expected: ['Not imported', 'Generated automatically'],
    },
    {
      description: 'its list is one that the host does not have',
      field: { ...roleField, list: 'none-of-these' },
      expected: ['Choose a column', ...columnNames],
    },
    {
      description: 'its choices come from the host',
      field: { ...roleField, sources: ['same'] },
      plan: { role: { from: 'same', value: '' } },
      expected: ['Choose from the list', 'Agent', 'Supervisor', 'Administrator'],
    },
    {
      description: 'a plan names an entry that is not in the list',
      field: { ...roleField, sources: ['same'] },
      plan: { role: { from: 'same', value: 'gone' } },
      expected: ['Choose from the list', 'Agent', 'Supervisor', 'Administrator'],
    },
  ];
  for (const { description: what, field, plan, expected } of menus) {
    it(`lists the right options when ${what}`, async () => {
      const fixture = await mount(stateWithField(field, plan));
      expect(optionsOf(fixture, field.label)).to.deep.equal(expected);
    });
  }

  const answers: readonly { option: string; field: FieldDefinition; expected: FieldSource }[] = [
    { option: 'Notes', field: roleField, expected: { from: 'column', header: 'Notes', index: 6 } },
    { option: 'Same for all users', field: roleField, expected: { from: 'same', value: '' } },
    {
      option: 'Same for all users',
      field: { ...roleField, default: '12' },
      expected: { from: 'same', value: '12' },
    },
    { option: 'Use classic PBX', field: sipField, expected: { from: 'same', value: 'classic-pbx' } },
    { option: 'Not imported', field: textField, expected: { from: 'none' } },
  ];
  for (const { option, field, expected } of answers) {
    it(`asks for the source behind “${option}” of ${field.label} ${field.default ?? ''}`, async () => {
      const fixture = await mount(stateWithField(field));
      await choose(fixture, field.label, option);
      expect(fixture.requests).to.deep.equal([{ type: 'set-source', field: field.id, source: expected }]);
    });
  }

  it('shows the state again when the choice was not taken', async () => {
    const state = stateWithField(sipField, { sip: { from: 'same', value: 'webrtc' } });
    const fixture = await mount(state);
    await choose(fixture, 'SIP settings', 'Notes');
    await fixture.show({ ...state });
    expect(shownOption(fixture, 'SIP settings')).to.equal('Use WebRTC');
  });

  it('takes the option that the plan has, at first and after a change', async () => {
    const fixture = await mount(
      stateWithField(roleField, { role: { from: 'column', header: 'Role ID', index: 3 } }),
    );
    expect(shownOption(fixture, 'Role')).to.equal('Role ID');
    await fixture.show(stateWithField(roleField, {}));
    expect(shownOption(fixture, 'Role')).to.equal('Choose a column');
    await fixture.show(stateWithField(roleField, { role: { from: 'same', value: '14' } }));
    expect(shownOption(fixture, 'Role')).to.equal('Same for all users');
    expect(shownOption(fixture, 'Role for all users')).to.equal('Supervisor');
  });

  it('does not offer the columns of an error-details file', async () => {
    const columns = columnsOf(['Login'], ['Import error']).map((column) => ({
      ...column,
      offered: column.header !== 'Import error',
    }));
    const fixture = await mount(stateWithField(roleField, {}, { file: { ...file, columns } }));
    expect(optionsOf(fixture, 'Role')).not.to.include('Import error');
  });

  it('tells two equal headers apart', async () => {
    const columns = columnsOf(['Email'], ['Email']).map((column) => ({
      ...column,
      name: `Email (column ${String(column.index + 1)})`,
    }));
    const plan: ImportPlan = { note: { from: 'column', header: 'Email', index: 1 } };
    const fixture = await mount(stateWithField(textField, plan, { file: { ...file, columns } }));
    expect(shownOption(fixture, 'Note')).to.equal('Email (column 2)');
    await choose(fixture, 'Note', 'Email (column 1)');
    expect(lastSource(fixture)).to.deep.equal({ from: 'column', header: 'Email', index: 0 });
  });

  it('is named by its label alone; samples and help describe it', async () => {
    const fixture = await mount(
      stateWithField(roleField, { role: { from: 'column', header: 'Role ID', index: 3 } }),
    );
    expect(description(fixture, byRole(fixture, 'combobox', 'Role'))).to.equal(
      'For example: 12 · 14 / What the user may do.',
    );
    expect(byRole(fixture, 'button', 'Help on Role')).not.to.equal(undefined);
  });

  it('takes labels, hints and choices from the messages', async () => {
    const { en } = await import('../../../src/messages/en.js');
    const { mergeMessages } = await import('../../../src/messages/messages.js');
    const messages = mergeMessages(en, {
      mapping: { sameForAll: 'From Dialer' },
      fields: { sip: { label: 'Telephony', choices: { 'classic-pbx': 'Use CommPeak classic PBX' } } },
    });
    const fixture = await mount(stateWith({ step: 'required', fields: [roleField, sipField], plan: {} }), {
      messages,
    });
    expect(optionsOf(fixture, 'Role')).to.include('From Dialer');
    expect(optionsOf(fixture, 'Telephony')).to.include('Use CommPeak classic PBX');
  });

  it('warns of a column that another field takes as well', async () => {
    const plan = planWith({ email: { from: 'column', header: 'Login', index: 0 } });
    const fixture = await mount(stateWith({ step: 'required', plan }));
    expect(description(fixture, byRole(fixture, 'combobox', 'Email'))).to.contain('also used for Username');
  });

  it('finds nothing wrong with one number for the virtual extension and the PBX device', async () => {
    const plan = planWith({
      sip: { from: 'same', value: 'classic-pbx' },
      pbxDevice: { from: 'column', header: 'Ext.', index: 2 },
    });
    const fixture = await mount(stateWith({ step: 'required', plan }));
    expect(fixture.shadowRoot?.querySelector('.field__note')).to.equal(null);
  });
});

describe('a field that can be generated', () => {
  afterEach(unmount);

  const name = 'Generate virtual extensions automatically';
  const column = { from: 'column', header: 'Ext.', index: 2 } as const;

  it('is generated by a checkbox, and gets its column back', async () => {
    const fixture = await mount(
      stateWith({ step: 'required', plan: planWith({ virtualExtension: column }) }),
    );
    await click(fixture, 'checkbox', name);
    expect(lastSource(fixture)).to.deep.equal({ from: 'generated' });
    await fixture.show(
      stateWith({ step: 'required', plan: planWith({ virtualExtension: { from: 'generated' } }) }),
    );
    const select = byRole(fixture, 'combobox', 'Virtual extension') as HTMLSelectElement;
    expect(select.disabled).to.equal(true);
    expect(shownOption(fixture, 'Virtual extension')).to.equal('Generated automatically');
    await click(fixture, 'checkbox', name);
    expect(lastSource(fixture)).to.deep.equal(column);
  });

  it('has a label of its own in any other case', async () => {
    const field: FieldDefinition = { ...textField, label: 'Number', sources: ['column', 'generated'] };
    const fixture = await mount(stateWithField(field));
    expect(byRole(fixture, 'checkbox', 'Generate Number automatically')).not.to.equal(undefined);
  });
});
