import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { choiceName, fieldHint, fieldLabel, fieldMessages } from '../../src/messages/field-texts.js';
import { createFormat } from '../../src/messages/format.js';
import { mergeMessages } from '../../src/messages/messages.js';
import type { PartialMessages } from '../../src/messages/messages.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';

const format = createFormat('en');
const role: FieldDefinition = {
  id: 'role',
  label: 'Role',
  hint: 'What the user may do.',
  group: 'required',
  kind: 'choice',
  sources: ['column'],
};

describe('mergeMessages', () => {
  it('replaces a text and keeps the others', () => {
    const merged = mergeMessages(en, { mapping: { sameForAll: 'From Dialer' } });
    expect(merged.mapping.sameForAll).to.equal('From Dialer');
    expect(merged.mapping.notImported).to.equal(en.mapping.notImported);
    expect(merged.upload).to.deep.equal(en.upload);
    expect(en.mapping.sameForAll).to.equal('Same for all users');
  });

  it('replaces a text that is a function in a nested group', () => {
    const merged = mergeMessages(en, { refusals: { 'empty-file': () => 'Nothing in it.' } });
    expect(merged.refusals['empty-file']({}, format)).to.equal('Nothing in it.');
    expect(merged.refusals['no-rows']).to.equal(en.refusals['no-rows']);
  });

  it('takes texts of any field', () => {
    const merged = mergeMessages(en, {
      fields: { costCenter: { label: 'Cost center' }, desk: { label: 'Team' } },
    });
    expect(fieldMessages('costCenter', merged)).to.deep.equal({ label: 'Cost center' });
    expect(fieldMessages('desk', merged)).to.deep.equal({ ...en.fields.desk, label: 'Team' });
    expect(fieldMessages('virtualExtension', merged)).to.deep.equal(en.fields.virtualExtension);
  });

  const passedOver: readonly { description: string; override: unknown }[] = [
    { description: 'nothing', override: undefined },
    { description: 'null', override: null },
    { description: 'a text', override: 'hello' },
    { description: 'a list', override: ['hello'] },
    { description: 'a number for a text', override: { mapping: { sameForAll: 1 } } },
    { description: 'a text for a function', override: { mapping: { forAllUsers: 'x' } } },
    { description: 'a text for a group', override: { mapping: 'x' } },
    { description: 'a group for a text', override: { mapping: { sameForAll: { a: 'x' } } } },
    { description: 'a name that is unknown', override: { mapping: { unknown: 'x' }, other: { a: 'x' } } },
    { description: 'a text for a field', override: { fields: { role: 'x' } } },
    { description: 'fields that are a text', override: { fields: 'x' } },
    {
      description: 'a prototype',
      override: JSON.parse('{"__proto__":{"mapping":{"sameForAll":"x"}}}') as unknown,
    },
    {
      description: 'texts that are inherited',
      override: Object.create({ mapping: { sameForAll: 'x' } }) as unknown,
    },
  ];
  for (const { description, override } of passedOver) {
    it(`passes over ${description}`, () => {
      expect(mergeMessages(en, override as PartialMessages)).to.deep.equal(en);
    });
  }

  it('leaves the prototype of objects alone', () => {
    mergeMessages(en, JSON.parse('{"fields":{"__proto__":{"label":"x"}}}') as PartialMessages);
    expect(({} as { label?: string }).label).to.equal(undefined);
  });
});

describe('the texts of a field', () => {
  const messages = mergeMessages(en, {
    fields: { role: { label: 'Permission', hint: 'New hint', choices: { '1': 'Boss' } } },
  });

  it('come from the catalogue, unless the messages say otherwise', () => {
    expect(fieldLabel(role, en)).to.equal('Role');
    expect(fieldLabel(role, messages)).to.equal('Permission');
    expect(fieldHint(role, en)).to.equal('What the user may do.');
    expect(fieldHint(role, messages)).to.equal('New hint');
    expect(choiceName(role, { id: 1, name: 'Admin' }, messages)).to.equal('Boss');
    expect(choiceName(role, { id: 2, name: 'Agent' }, messages)).to.equal('Agent');
  });

  it('are not found on the prototype', () => {
    const field = { ...role, id: 'constructor', label: 'Builder' };
    expect(fieldLabel(field, en)).to.equal('Builder');
    expect(choiceName(role, { id: 'toString', name: 'Text' }, messages)).to.equal('Text');
  });
});
