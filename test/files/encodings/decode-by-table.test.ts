import { expect } from '@open-wc/testing';
import { decodeByTable } from '../../../src/files/encodings/decode-by-table.js';
import { encodings } from '../../../src/files/encodings/encodings.js';
import { decodeGuessed } from '../../../src/files/encodings/guess-encoding.js';

/** Texts as programs of DOS and of the Mac write them, as hexadecimal. */
const WRITTEN = [
  { encoding: 'ibm437', text: 'Müller Groß ½', hex: '4d816c6c65722047726fe120ab' },
  { encoding: 'ibm437', text: 'Åse Peña', hex: '8f73652050 65a461' },
  { encoding: 'ibm850', text: 'João Ødegård Àngels', hex: '4a6fc66f209d646567867264 20b76e67656c73' },
  { encoding: 'ibm850', text: 'Guðmundsdóttir Þór', hex: '4775d06d756e6473 64a2747469722 0e8a272' },
  { encoding: 'ibm852', text: 'Łukasz Żółć', hex: '9d756b61737a20bda28886' },
  { encoding: 'ibm852', text: 'Jiří Dvořák Erdős', hex: '4a69fda1204476 6ffda06b2045726 48b73' },
  { encoding: 'x-mac-ce', text: 'Łukasz Żółć', hex: 'fc756b61737a20fb97b88d' },
  { encoding: 'x-mac-ce', text: 'Jiří Dvořák Erdős', hex: '4a69de92204476 6fde876b2045726 4ce73' },
];

const bytesOfHex = (hex: string) =>
  Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (byte) => parseInt(byte, 16));

describe('decoding by a table', () => {
  for (const { encoding, text, hex } of WRITTEN) {
    it(`reads ${text} in ${encoding}`, () => {
      expect(decodeByTable(bytesOfHex(hex), encoding)).to.equal(text);
    });
  }

  for (const encoding of new Set(WRITTEN.map((each) => each.encoding))) {
    it(`has a character of its own for each byte of ${encoding}`, () => {
      const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      expect(new Set(decodeByTable(all, encoding))).to.have.property('size', 256);
    });
  }

  it('is there for each encoding that platforms have no decoder for', () => {
    const undecodable = encodings.filter(({ label }) => {
      try {
        return new TextDecoder(label).decode() !== '';
      } catch {
        return decodeByTable(new Uint8Array(1), label) === undefined;
      }
    });
    expect(undecodable).to.deep.equal([]);
  });

  it('leaves other encodings to the platform', () => {
    expect(decodeByTable(Uint8Array.of(0xe9), 'windows-1252')).to.equal(undefined);
  });

  it('obeys the choice of such an encoding, without a note', () => {
    expect(decodeGuessed(bytesOfHex('4a6f73e9'), 'ibm852')).to.deep.equal({
      ok: true,
      text: 'JosÚ',
      encoding: 'ibm852',
      isDamaged: false,
    });
  });
});
