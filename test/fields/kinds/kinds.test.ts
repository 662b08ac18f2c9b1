import { expect } from '@open-wc/testing';
import { basicUserFields } from '../../../src/fields/basic-user-fields.js';
import { checkOf } from '../../../src/fields/check-value.js';
import type { FieldKind } from '../../../src/fields/field-definition.js';
import { displays, traits } from '../../../src/fields/kinds/kinds.js';
import { parseFields } from '../../../src/fields/parse-fields.js';
import { field, lists, roles } from '../field-fixtures.js';

const kinds = Object.keys(traits) as FieldKind[];
const given = { username: 'ada.lovelace', extension: '2001', choices: roles };

function fieldOfKind(kind: FieldKind) {
  return field({ kind, ...(traits[kind].needsList && { list: 'roles' }) });
}

describe('each kind of field', () => {
  for (const kind of kinds) {
    it(`${kind} can be the kind of a portal’s own field`, () => {
      expect(parseFields([...basicUserFields, fieldOfKind(kind)]).at(-1)?.kind).to.equal(kind);
    });

    it(`${kind} has a sample that passes its own check`, () => {
      const definition = { ...fieldOfKind(kind), default: '' };
      const { findings } = checkOf(definition, lists).cell(displays[kind].sample(definition, given));
      expect(findings).to.deep.equal([]);
    });
  }

  it('is named in docs/fields.md', async () => {
    const page = await fetch(new URL('../../../docs/fields.md', import.meta.url)).then((file) => file.text());
    const [, named = ''] = /^\| `kind` +\| ([^|]*)\|/m.exec(page) ?? [];
    expect(named.trim().split(/, | or /)).to.have.members(kinds.map((kind) => `\`${kind}\``));
  });
});
