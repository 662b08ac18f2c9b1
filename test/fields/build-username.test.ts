import { expect } from '@open-wc/testing';
import { buildUsername, isGermanFile } from '../../src/fields/build-username.js';
import { usernameRecipes } from '../../src/fields/plan.js';
import { toAscii } from '../../src/fields/to-ascii.js';

describe('a text in ASCII', () => {
  const cases = [
    ['Müller', 'muller', 'mueller'],
    ['Mu\u0308ller', 'muller', 'mueller'],
    ['GROẞ', 'gross', 'gross'],
    ['Strauß', 'strauss', 'strauss'],
    ['Søren Ærø', 'soren aero', 'soren aero'],
    ['Łukasz Żółć', 'lukasz zolc', 'lukasz zolc'],
    ['Đặng Ýrr Þór', 'dang yrr thor', 'dang yrr thor'],
    ['İpek Işık', 'ipek isik', 'ipek isik'],
    ['Юлия Щукина', 'iuliia shchukina', 'iuliia shchukina'],
    ['Олексій Ґалаґан', 'oleksii galagan', 'oleksii galagan'],
    ['Νίκος Παπαδόπουλος', 'nikos papadopoulos', 'nikos papadopoulos'],
    ['王 Wei', '王 wei', '王 wei'],
  ] as const;
  for (const [text, ascii, german] of cases) {
    it(`is ${ascii} for ${text}, and ${german} in a German file`, () => {
      expect([toAscii(text), toAscii(text, true)]).to.deep.equal([ascii, german]);
    });
  }
});

describe('a username', () => {
  const cases = [
    [
      ['Ann', 'Lee', 'a.lee@example.com'],
      ['a.lee', 'ann.lee', 'a.lee', 'annlee'],
    ],
    [
      ['Anna-Maria', 'van der Berg', ''],
      ['', 'anna-maria.vanderberg', 'a.vanderberg', 'anna-mariavanderberg'],
    ],
    [
      ['Zoë', "O'Neil", 'Zoe+x@EXAMPLE.com'],
      ['zoe+x', 'zoe.oneil', 'z.oneil', 'zoeoneil'],
    ],
    [
      ['Ann', 'Lee', 'Ann Lee <ann@example.com>'],
      ['ann', 'ann.lee', 'a.lee', 'annlee'],
    ],
    [
      ['Ann', 'Lee Jr.', 'no address'],
      ['', 'ann.leejr', 'a.leejr', 'annleejr'],
    ],
    [
      ['Ann', '', ''],
      ['', '', '', ''],
    ],
    [
      ['小明', '王', 'wang@example.com'],
      ['wang', '', '', ''],
    ],
    [
      ['Ann', '=HYPERLINK("x")', ''],
      ['', '', '', ''],
    ],
  ] as const;
  for (const [[givenName, familyName, email], expected] of cases) {
    it(`of ${givenName} ${familyName}, ${email || 'no address'} is ${expected.join(', ')}`, () => {
      const built = usernameRecipes.map((recipe) =>
        buildUsername(recipe, { email, givenName, familyName }, false),
      );
      expect(built).to.deep.equal(expected);
    });
  }

  it('is cut before it is too long for a number behind it', () => {
    const parts = { email: '', givenName: 'a'.repeat(90), familyName: 'b' };
    expect(buildUsername('given.family', parts, false)).to.have.lengthOf(60);
  });

  it('has its umlauts written out where the headers or a name are German', () => {
    expect(isGermanFile(['Vorname', 'Nachname'], [])).to.equal(true);
    expect(isGermanFile(['First name'], ['Hans', 'Groß'])).to.equal(true);
    expect(isGermanFile(['First name', 'Förnamn', 'Vezetéknév'], ['Müller', 'Öberg'])).to.equal(false);
  });
});
