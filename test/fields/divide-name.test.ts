import { expect } from '@open-wc/testing';
import { divideName } from '../../src/fields/divide-name.js';

/** The given name, a bar, and the family name. */
function divided(text: string): string | undefined {
  const name = divideName(text);
  return name && `${name.givenName} | ${name.familyName}`;
}

describe('a whole name', () => {
  const certain = [
    { name: 'Ann Lee', halves: 'Ann | Lee' },
    { name: '  Ann \u00a0 Lee ', halves: 'Ann | Lee' },
    { name: 'ann lee', halves: 'ann | lee' },
    { name: 'ANN LEE', halves: 'ANN | LEE' },
    { name: 'Zoë Müller-Lüdenscheid', halves: 'Zoë | Müller-Lüdenscheid' },
    { name: 'Seán O’Neill', halves: 'Seán | O’Neill' },
    { name: 'J. Smith', halves: 'J. | Smith' },
    { name: 'J.R. Smith', halves: 'J.R. | Smith' },
    { name: 'Ann M. Lee', halves: 'Ann M. | Lee' },
    { name: 'Ben Stiller', halves: 'Ben | Stiller' },
    { name: 'Fatima al-Zahra', halves: 'Fatima | al-Zahra' },
    { name: 'Lee, Ann', halves: 'Ann | Lee' },
    { name: 'Lee,Ann', halves: 'Ann | Lee' },
    { name: 'Lee, Ann M.', halves: 'Ann M. | Lee' },
    { name: 'García López, María José', halves: 'María José | García López' },
    { name: 'van der Berg, Anna', halves: 'Anna | van der Berg' },
    { name: 'Berg, Anna van der', halves: 'Anna | van der Berg' },
    { name: 'Wei Li', halves: 'Wei | Li' },
    { name: 'Anna van der Berg', halves: 'Anna | van der Berg' },
    { name: 'Anna Maria von Trapp', halves: 'Anna Maria | von Trapp' },
    { name: 'Maria de la Cruz', halves: 'Maria | de la Cruz' },
    { name: 'João dos Santos', halves: 'João | dos Santos' },
    { name: 'Leonardo da Vinci', halves: 'Leonardo | da Vinci' },
    { name: 'Mohammed bin Salman', halves: 'Mohammed | bin Salman' },
    { name: 'Martin King Jr.', halves: 'Martin | King Jr.' },
    { name: 'Martin King, Jr.', halves: 'Martin | King Jr.' },
    { name: 'John Smith III', halves: 'John | Smith III' },
    { name: 'Dr. Ann Lee', halves: 'Ann | Lee' },
    { name: 'Herr Prof. Dr. Hans Maier', halves: 'Hans | Maier' },
    { name: 'Lee, Dr. Ann', halves: 'Ann | Lee' },
    { name: 'DUPONT Jean', halves: 'Jean | DUPONT' },
    { name: 'Jean DUPONT', halves: 'Jean | DUPONT' },
    { name: 'Maria GARCÍA LÓPEZ', halves: 'Maria | GARCÍA LÓPEZ' },
    { name: 'Anna van der BERG', halves: 'Anna | van der BERG' },
    { name: 'Иванов Иван Иванович', halves: 'Иван Иванович | Иванов' },
    { name: 'Иван Иванович Иванов', halves: 'Иван Иванович | Иванов' },
    { name: 'Анна Петрова', halves: 'Анна | Петрова' },
    { name: 'Петрова Анна', halves: 'Анна | Петрова' },
    { name: 'Іваненко, Олена', halves: 'Олена | Іваненко' },
    { name: '田中 太郎', halves: '太郎 | 田中' },
    { name: '田中　太郎', halves: '太郎 | 田中' },
    { name: '김 민준', halves: '민준 | 김' },
    { name: 'الزهراء، فاطمة', halves: 'فاطمة | الزهراء' },
  ];
  for (const { name, halves } of certain) {
    it(`is divided: “${name}”`, () => {
      expect(divided(name)).to.equal(halves);
    });
  }

  const doubtful = [
    '',
    'Ann',
    'ann.lee',
    'Ann Mary Lee',
    'María García López',
    'María de los Ángeles García',
    'Maria José dos Santos',
    'Juan de la Cruz García',
    'Smith, Jr.',
    'Smith, MD',
    'Lee, Ann, Jr.',
    'Lee,',
    ', Ann',
    'van Gogh',
    'Al Amin',
    'Ann de',
    'Smith J.',
    'Smith JA',
    'JD Vance',
    'LEE Ann',
    'Abdul Rahman',
    'Dr. Lee',
    'Mr. and Mrs. Lee',
    'Ann & Bob Lee',
    'Ann Lee (external)',
    'Ann "Annie" Lee',
    'Ann Lee 2',
    'ann@example.com',
    'Ann Lee; Bob Ray',
    'Nguyen Van Anh',
    'Tran Van Minh',
    'Яков Коган',
    'Любов Мельник',
    'Мария Ирина',
    'Иван Петр Иванов',
    '王小明',
    '王 小 明',
    'ジョン スミス',
    'สมชาย',
  ];
  for (const name of doubtful) {
    it(`is left whole where it might be divided otherwise: “${name}”`, () => {
      expect(divided(name)).to.equal(undefined);
    });
  }

  it('says whether the order of the words decided', () => {
    const byOrder = ['Ann Lee', 'Zoë Lee', 'Lee, Ann', 'DUPONT Jean', '田中 太郎', 'Martin King, Jr.'].map(
      (name) => divideName(name)?.isByOrder,
    );
    expect(byOrder).to.deep.equal([true, true, false, false, false, true]);
  });
});
