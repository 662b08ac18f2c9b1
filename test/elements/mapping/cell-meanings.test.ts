import { expect } from '@open-wc/testing';
import type { FieldSource } from '../../../src/fields/plan.js';
import type { ColumnSummary, SessionState } from '../../../src/session/state.js';
import { byRole, choose, click } from '../../harness.js';
import { file } from '../fixtures.js';
import { description, lastSource, roleField, stateWithField, textField } from './field-fixture.js';
import { mount, optionsOf, shownOption, unmount } from '../screen-fixture.js';

const column = { from: 'column', header: 'Role ID', index: 3 } as const;

/** The screen of Role, where the column has these facts. */
function roleState(facts: Partial<ColumnSummary>, source: FieldSource = column): SessionState {
  const columns = file.columns.map((one) => (one.index === column.index ? { ...one, ...facts } : one));
  return stateWithField(roleField, { role: source }, { file: { ...file, columns } });
}

describe('empty cells of a column', () => {
  afterEach(unmount);

  it('may stand for an entry of the list', async () => {
    const fixture = await mount(roleState({ hasBlanks: true }));
    expect(optionsOf(fixture, 'Role where the cell is empty')).to.deep.equal([
      'Nothing',
      'Agent',
      'Supervisor',
      'Administrator',
    ]);
    await choose(fixture, 'Role where the cell is empty', 'Supervisor');
    expect(lastSource(fixture)).to.deep.equal({ ...column, ifEmpty: '14' });
  });

  it('may stand for nothing again', async () => {
    const fixture = await mount(roleState({ hasBlanks: true }, { ...column, ifEmpty: '14' }));
    expect(shownOption(fixture, 'Role where the cell is empty')).to.equal('Supervisor');
    await choose(fixture, 'Role where the cell is empty', 'Nothing');
    expect(lastSource(fixture)).to.deep.equal(column);
  });

  it('show an entry of a plan that the list does not have', async () => {
    const fixture = await mount(roleState({ hasBlanks: true }, { ...column, ifEmpty: 'Boss' }));
    expect(shownOption(fixture, 'Role where the cell is empty')).to.equal('Boss');
  });

  it('are not asked about where there are none, or where there is no list', async () => {
    const fixture = await mount(roleState({}));
    expect(byRole(fixture, 'combobox', /where the cell is empty/)).to.equal(undefined);
    const columns = file.columns.map((one) => ({ ...one, hasBlanks: true }));
    await fixture.show(
      stateWithField(
        textField,
        { note: { from: 'column', header: 'Notes', index: 6 } },
        { file: { ...file, columns } },
      ),
    );
    expect(byRole(fixture, 'combobox', /where the cell is empty/)).to.equal(undefined);
  });
});

describe('words that somebody has resolved', () => {
  afterEach(unmount);

  it('are named by what they stand for, until they are to be read as they stand', async () => {
    const values = { Agnet: '12', Boss: 'Supervisor', Chef: '14', Chief: '14', Top: '14' };
    const fixture = await mount(roleState({}, { ...column, values }));
    const text = fixture.shadowRoot?.textContent ?? '';
    expect(text).to.include(
      '“Agnet” means “Agent”, “Boss” means “Supervisor”, “Chef” means “Supervisor” and 2 more.',
    );
    byRole(fixture, 'button', 'Read as it stands')?.focus();
    await click(fixture, 'button', 'Read as it stands');
    expect(fixture.shadowRoot?.activeElement?.id, 'the focus').to.equal('field-role-source');
    expect(lastSource(fixture)).to.deep.equal(column);
  });
});

describe('whole names that can’t be divided', () => {
  afterEach(unmount);

  it('are named by their rows where the field is one half of them', async () => {
    const firstName = { ...textField, id: 'firstName', label: 'First name' };
    const columns = file.columns.map((one) => ({
      ...one,
      wholeNames: {
        undivided: [4, 1007],
        isByOrder: true,
        givenNames: ['Ann', 'Bo'],
        familyNames: ['Lee', 'Berg'],
      },
    }));
    const source = { from: 'column', header: 'Notes', index: 6, part: 'given-name' } as const;
    const fixture = await mount(
      stateWithField(firstName, { firstName: source }, { file: { ...file, columns } }),
    );
    expect(shownOption(fixture, 'First name')).to.equal('Notes: first name');
    expect(fixture.shadowRoot?.textContent).to.include('For example: Ann · Bo');
    expect(description(fixture, byRole(fixture, 'combobox', 'First name'))).to.include(
      'Not certain which name is the first in rows 4, 1,007: check there on Review.',
    );
  });
});

describe('a half of names that a plan has', () => {
  afterEach(unmount);

  it('is shown in the menu also where the file does not look like whole names', async () => {
    const lastName = { ...textField, id: 'lastName', label: 'Last name' };
    const source = { from: 'column', header: 'Notes', index: 6, part: 'family-name' } as const;
    const fixture = await mount(stateWithField(lastName, { lastName: source }));
    expect(shownOption(fixture, 'Last name')).to.equal('Notes: last name');
  });
});

describe('a column that may be meant', () => {
  afterEach(unmount);

  const extension = {
    id: 'virtualExtension',
    label: 'Virtual extension',
    group: 'required',
    kind: 'extension',
    sources: ['column', 'generated'],
    required: true,
  } as const;
  const phone = (...samples: string[]) =>
    file.columns.map((one) => (one.index === 6 ? { ...one, header: 'Phone', name: 'Phone', samples } : one));

  it('is named at the field, and taken on one click', async () => {
    const fixture = await mount(
      stateWithField(extension, {}, { file: { ...file, columns: phone('2001', '2002') } }),
    );
    expect(fixture.shadowRoot?.textContent).to.include('Looks like Phone');
    byRole(fixture, 'button', 'Use Phone')?.focus();
    await click(fixture, 'button', 'Use Phone');
    expect(fixture.shadowRoot?.activeElement?.id, 'the focus').to.equal('field-virtualExtension-source');
    expect(lastSource(fixture)).to.deep.equal({ from: 'column', header: 'Phone', index: 6 });
  });

  it('is not named where its values are longer, or the field has a source', async () => {
    const fixture = await mount(
      stateWithField(extension, {}, { file: { ...file, columns: phone('+49 30 1234567') } }),
    );
    expect(byRole(fixture, 'button', /^Use/)).to.equal(undefined);
    await fixture.show(
      stateWithField(
        extension,
        { virtualExtension: { from: 'generated' } },
        { file: { ...file, columns: phone('2001') } },
      ),
    );
    expect(byRole(fixture, 'button', /^Use/)).to.equal(undefined);
  });
});
