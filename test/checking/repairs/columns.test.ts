import { expect } from '@open-wc/testing';
import { lostZeros } from '../../../src/checking/repairs/lost-zeros.js';
import { field } from '../../fields/field-fixtures.js';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => String(from + at));

describe('the repair of zeros that extensions have lost', () => {
  const cases = [
    {
      description: 'one extension has kept its zero, and all others are as long',
      texts: ['0101', '0102', ...numbers(1000, 3), '42'],
      found: true,
      repaired: '0042',
    },
    {
      description: 'another extension has the number with its zeros',
      texts: ['0042', '0102', ...numbers(1000, 3), '42'],
      found: true,
      repaired: undefined,
    },
    {
      description: 'some extensions are longer',
      texts: ['0101', '0102', ...numbers(1000, 4), '12345', '42'],
      found: true,
      repaired: undefined,
    },
    {
      description: 'one of many is shorter, and none begins with a zero',
      texts: [...numbers(5000, 20), '42'],
      found: true,
      repaired: undefined,
    },
    {
      description: 'few are as long, and none begins with a zero',
      texts: [...numbers(5000, 5), '42'],
      found: false,
      repaired: undefined,
    },
  ];
  for (const { description, texts, found, repaired } of cases) {
    it(`${found ? `finds 42, and makes ${repaired ?? 'nothing'} of it,` : 'finds nothing'} where ${description}`, () => {
      const detector = lostZeros.createDetector(field({ id: 'extension', kind: 'extension' }));
      for (const text of texts) detector?.count(text, 1);
      const damage = detector?.detect();
      expect(damage?.find('42') !== undefined).to.equal(found);
      expect(damage?.repair('42')).to.equal(repaired);
    });
  }
});
