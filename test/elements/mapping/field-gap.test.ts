import { expect } from '@open-wc/testing';
import type { FieldGap } from '../../../src/mapping/plan-gaps.js';
import type { FieldDefinition } from '../../../src/fields/field-definition.js';
import type { FieldSource } from '../../../src/fields/plan.js';
import { byRole } from '../../harness.js';
import { stateWithField, description, textField, roleField } from './field-fixture.js';
import { mount, unmount } from '../screen-fixture.js';

describe('a field that lacks its source', () => {
  afterEach(unmount);

  const generated: FieldDefinition = { ...textField, id: 'x', label: 'X', sources: ['column', 'generated'] };
  const minutes: FieldDefinition = {
    ...textField,
    id: 'x',
    label: 'X',
    kind: 'integer',
    sources: ['same'],
    min: 1,
    max: 9,
  };
  const problem = (code: 'integer-range' | 'boolean-invalid') =>
    ({ code, severity: 'error', row: 0, field: 'x', params: { min: 1, max: 9 } }) as const;
  const cases: readonly {
    field: FieldDefinition;
    source?: FieldSource;
    gap: Omit<FieldGap, 'field'>;
    control: string;
    text: string;
  }[] = [
    {
      field: { ...textField, id: 'x', label: 'X', sources: ['column'] },
      gap: { reason: 'choose-column' },
      control: 'X',
      text: 'Choose the column that holds X.',
    },
    {
      field: { ...roleField, id: 'x', label: 'X' },
      gap: { reason: 'choose-column' },
      control: 'X',
      text: 'Choose the column that holds X, or one value for all users.',
    },
    {
      field: generated,
      gap: { reason: 'choose-column' },
      control: 'X',
      text: 'Choose the column that holds X, or have it generated.',
    },
    {
      field: { ...roleField, id: 'x', label: 'X' },
      source: { from: 'same', value: '' },
      gap: { reason: 'choose-value' },
      control: 'X for all users',
      text: 'Choose one for X.',
    },
    {
      field: minutes,
      source: { from: 'same', value: '' },
      gap: { reason: 'choose-value' },
      control: 'X',
      text: 'Enter a value for X.',
    },
    {
      field: minutes,
      source: { from: 'same', value: '12' },
      gap: { reason: 'value-invalid', problem: problem('integer-range') },
      control: 'X',
      text: 'Enter a whole number from 1 to 9.',
    },
    {
      field: minutes,
      source: { from: 'same', value: '12' },
      gap: { reason: 'value-invalid', problem: problem('boolean-invalid') },
      control: 'X',
      text: 'This value can’t be used. Enter another one.',
    },
  ];
  for (const { field, source, gap, control, text: expected } of cases) {
    it(`says “${expected}” at ${control}`, async () => {
      const gaps = [{ field: 'x', ...gap }];
      const fixture = await mount(
        stateWithField(field, source ? { x: source } : {}, { gaps, showGaps: true }),
      );
      const element = byRole(fixture, 'combobox', control) ?? byRole(fixture, 'textbox', control);
      expect(element?.getAttribute('aria-invalid')).to.equal('true');
      expect(description(fixture, element)).to.contain(expected);
      expect(fixture.shadowRoot?.querySelectorAll('[aria-invalid="true"]')).to.have.length(1);
    });
  }

  it('is silent until Next was pressed', async () => {
    const gaps = [{ field: 'role', reason: 'choose-column' } as const];
    const fixture = await mount(stateWithField(roleField, {}, { gaps }));
    expect(fixture.shadowRoot?.querySelector('[aria-invalid="true"], .field__error')).to.equal(null);
  });
});
