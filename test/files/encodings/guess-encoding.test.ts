import { expect } from '@open-wc/testing';
import { likelyEncodings, decodeGuessed } from '../../../src/files/encodings/guess-encoding.js';
import { encodeAs } from './encode.js';
import { bytesOf } from '../csv/read-csv.js';

/** Names by encoding. Each name stands alone in a file, which is the hardest case. */
const NAMES = new Map([
  [
    'windows-1252',
    'José|Muñoz|Müller|Björn Ångström|François|Zoë Brontë|L’Hôpital|O’Brien|João Gonçalves|Søren|Håkan Öberg|Weiß|' +
      'Jürgen Groß|Hélène|Æsa Þór|Nicolás Peña|ÉLODIE|Àngels|Niccolò|Conceição Magalhães|Kärkkäinen|Straße|Inês|' +
      'MUÑOZ PÉREZ|Benoît Lefèvre|Noël|Jesús|Ñandú|Dirección|Günter|Bénédicte Œuvray|Vanessa “Vee” Ng – Lead|Lærke|Geneviève|Lourenço|Mäkinen|Ólafur|Íñigo|' +
      'Ødegård|Contraseña',
  ],
  [
    'windows-1250',
    'Łukasz Żółć|Dvořák|Jiří Novák|Wałęsa|Małgorzata|Kovačević|Šárka Černá|Kőváry Gergő|Bălan Ştefan|Ionuţ|Wójcik|' +
      'Wąsik|Zięba|Tomáš|Růžena Křížová|Poznań|Kamiński|Świątek|Ľubomír Ďurica|Imię|Miłosz|Žofie|Sprzedaż|Zdeněk|Květa|Erdős|Přemysl|László Szűcs|Książek',
  ],
  ['iso-8859-2', 'Łukasz Żółć|Wąsik Paweł|Tomáš Dvořák|Šárka Černá|Świątek|Žižková'],
  ['iso-8859-15', 'Žaneta Šimek|cœur Lefèvre'],
  [
    'windows-1251',
    'Иванов|Дмитрий Иванов|Ольга|Яна Ли|МОСКВА|Отдел продаж|Сергей Щукин|Ђорђе Петровић|Олексій Шевченко|Юлия|Имя;Фамилия',
  ],
  [
    'koi8-r',
    'Иванов|Дмитрий Иванов|Ольга|Яна Ли|МОСКВА|Отдел продаж|Сергей Щукин|Юлия|Имя;Фамилия|Пётр|Фёдор Чехов',
  ],
  ['koi8-u', 'Їжакевич Єлизавета'],
  ['iso-8859-5', 'Иванов|Дмитрий Иванов|Отдел продаж|Сергей Щукин'],
  ['ibm866', 'Иванов|Дмитрий Иванов|Отдел продаж'],
  [
    'macintosh',
    'José Muñoz|Björn Ångström|François L’Hôpital|Zoë Brontë|Müller|Jürgen Weiß|Núñez|João|Hélène|Søren',
  ],
  ['windows-1253', 'Γιώργος Παπαδόπουλος|Μαρία'],
  ['windows-1254', 'Gökhan Yıldız|Şahin|Çağlar|İbrahim|Ayşe Özgür|Doğan'],
  ['windows-1257', 'Jānis Bērziņš|Kęstutis Žukauskas'],
  ['windows-1255', 'דוד כהן'],
  ['windows-1256', 'محمد علي'],
  ['iso-8859-6', 'محمد علي'],
  ['windows-874', 'สมชาย ใจดี|นภา'],
  ['ibm850', 'Jürgen Müller|José Muñoz|Hélène|Søren Ødegård|João Gonçalves'],
  ['ibm437', 'Jürgen Müller|José Muñoz|Hélène|Åse Peña'],
  ['ibm852', 'Łukasz Żółć|Jiří Dvořák|Győző Tőkés'],
  ['x-mac-ce', 'Łukasz Żółć|Jiří Dvořák|Győző Tőkés'],
]);

/** Names in encodings with several bytes per character, as hexadecimal. */
const ASIAN = [
  { encoding: 'shift_jis', name: '太郎', hex: '91be9859' },
  { encoding: 'shift_jis', name: '山田太郎', hex: '8e52936391be9859' },
  { encoding: 'shift_jis', name: '鈴木', hex: '97e996d8' },
  { encoding: 'shift_jis', name: 'たろう', hex: '82bd82eb82a4' },
  { encoding: 'shift_jis', name: 'カタカナ', hex: '834a835e834a8369' },
  { encoding: 'shift_jis', name: '営業部', hex: '89638bc69594' },
  { encoding: 'shift_jis', name: '営業', hex: '89638bc6' },
  { encoding: 'shift_jis', name: 'フォルスター', hex: '83748348838b8358835e815b' },
  { encoding: 'shift_jis', name: '氏名', hex: '8e8196bc' },
  { encoding: 'euc-jp', name: '太郎', hex: 'c2c0cfba' },
  { encoding: 'euc-jp', name: '山田太郎', hex: 'bbb3c5c4c2c0cfba' },
  { encoding: 'euc-jp', name: '鈴木', hex: 'ceebccda' },
  { encoding: 'euc-jp', name: 'たろう', hex: 'a4bfa4eda4a6' },
  { encoding: 'euc-jp', name: 'カタカナ', hex: 'a5aba5bfa5aba5ca' },
  { encoding: 'euc-jp', name: '営業部', hex: 'b1c4b6c8c9f4' },
  { encoding: 'euc-jp', name: '営業', hex: 'b1c4b6c8' },
  { encoding: 'euc-jp', name: 'フォルスター', hex: 'a5d5a5a9a5eba5b9a5bfa1bc' },
  { encoding: 'euc-jp', name: '氏名', hex: 'bbe1ccbe' },
  { encoding: 'gb18030', name: '王伟', hex: 'cdf5ceb0' },
  { encoding: 'gb18030', name: '张三', hex: 'd5c5c8fd' },
  { encoding: 'gb18030', name: '李娜', hex: 'c0eec4c8' },
  { encoding: 'gb18030', name: '刘洋', hex: 'c1f5d1f3' },
  { encoding: 'gb18030', name: '欧阳修', hex: 'c5b7d1f4d0de' },
  { encoding: 'gb18030', name: '陈静', hex: 'b3c2beb2' },
  { encoding: 'gb18030', name: '技术支持', hex: 'bcbccaf5d6a7b3d6' },
  { encoding: 'gb18030', name: '周杰伦', hex: 'd6dcbddcc2d7' },
  { encoding: 'gb18030', name: '姓名', hex: 'd0d5c3fb' },
  { encoding: 'big5', name: '陳大文', hex: 'b3afa46aa4e5' },
  { encoding: 'big5', name: '王小明', hex: 'a4fda470a9fa' },
  { encoding: 'big5', name: '李美玲', hex: 'a7f5acfcacc2' },
  { encoding: 'big5', name: '林志玲', hex: 'aa4ca7d3acc2' },
  { encoding: 'big5', name: '業務部', hex: 'b77eb0c8b3a1' },
  { encoding: 'big5', name: '姓名', hex: 'a96da657' },
  { encoding: 'euc-kr', name: '김민수', hex: 'b1e8b9cebcf6' },
  { encoding: 'euc-kr', name: '박지영', hex: 'b9dac1f6bfb5' },
  { encoding: 'euc-kr', name: '홍길동', hex: 'c8abb1e6b5bf' },
  { encoding: 'euc-kr', name: '영업팀', hex: 'bfb5bef7c6c0' },
  { encoding: 'euc-kr', name: '서울', hex: 'bcadbfef' },
];

function readAlone(name: readonly number[]): string | undefined {
  return decodeGuessed(
    Uint8Array.from([...bytesOf('Name,Email\r\n'), ...name, ...bytesOf(',a@example.com\r\n')]),
  )?.text;
}

const alone = (name: string) => `Name,Email\r\n${name},a@example.com\r\n`;

describe('guessing an encoding', () => {
  for (const [encoding, names] of NAMES) {
    for (const name of names.split('|')) {
      it(`reads ${name} in ${encoding}`, () => {
        expect(readAlone(encodeAs(name, encoding))).to.equal(alone(name));
      });
    }
  }

  for (const { encoding, name, hex } of ASIAN) {
    it(`reads ${name} in ${encoding}`, () => {
      const bytes = (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
      expect(readAlone(bytes)).to.equal(alone(name));
    });
  }

  it('prefers an encoding of the Mac for lines that end in CR alone', () => {
    const bytes = encodeAs('Name\rJosé\r', 'macintosh');
    expect(likelyEncodings(Uint8Array.from(bytes))[0]?.encoding).to.equal('macintosh');
  });

  for (const [description, name] of [
    ['Portuguese', 'João'],
    ['German', 'Käthe'],
    ['French', 'Zoé'],
  ] as const) {
    it(`prefers an encoding of Windows to one of DOS for the same letters: ${description}`, () => {
      const [first] = likelyEncodings(Uint8Array.from(encodeAs(name, 'windows-1252')));
      expect(first?.encoding).to.equal('windows-1252');
    });
  }

  for (const [language, name, encoding] of [
    ['Estonian', 'Õnne Tõnisson', 'windows-1257'],
    ['Hungarian', 'Őze Kőhalmi', 'windows-1250'],
    ['Portuguese', 'Inês Simões', 'windows-1252'],
  ] as const) {
    it(`tells õ from ő: ${language}`, () => {
      expect(readAlone(encodeAs(name, encoding))).to.equal(alone(name));
    });
  }

  it('returns the encoding with a note that the encoding was guessed', () => {
    const guess = decodeGuessed(Uint8Array.from(encodeAs('Name\nJosé\n', 'windows-1252')));
    expect(guess).to.deep.equal({
      ok: true,
      text: 'Name\nJosé\n',
      encoding: 'windows-1252',
      isDamaged: false,
      origin: { notes: [{ code: 'guessed-encoding' }] },
    });
  });

  it('is quick for a large file', () => {
    const row = encodeAs('José Müller,jose@example.com,0042\n', 'windows-1252');
    const bytes = new Uint8Array(row.length * 100_000);
    for (let index = 0; index < 100_000; index++) bytes.set(row, index * row.length);
    const start = performance.now();
    expect(decodeGuessed(bytes)?.encoding).to.equal('windows-1252');
    expect(performance.now() - start).to.be.lessThan(5000);
  });

  const NONE = [
    { description: 'UTF-8 with one bad byte', bytes: [...bytesOf('José\nMüller\nBob'), 0xff, 10] },
    {
      description: 'UTF-8 joined with as much Windows-1252',
      bytes: [...bytesOf('José\n'), 0x4a, 0xe9, 10],
    },
    { description: 'a character that the end of the file cuts in two', bytes: [...bytesOf('Jos'), 0xc3] },
    {
      description: 'a character of which the end of the file leaves half',
      bytes: [...bytesOf('Bob,'), 0xf0, 0x9f],
    },
    { description: 'a byte that is a letter nowhere', bytes: [...bytesOf('Bob'), 0xff, 0xfe, 0xff, 10] },
    { description: 'a bad byte in ASCII', bytes: [...bytesOf('Ann,Bo'), 0xff, 0x62, 10] },
    { description: 'a bad byte alone in its cell', bytes: [...bytesOf('Ann,'), 0xff, 10] },
    {
      description: 'a byte of Windows-1252 in UTF-8 with its mark',
      bytes: [0xef, 0xbb, 0xbf, ...encodeAs('Name\nJosé Muñoz\n', 'windows-1252')],
    },
    {
      description: 'half of a pair in UTF-16 with its mark',
      bytes: [0xff, 0xfe, 0x4a, 0, 0xe9, 0, 0x3d, 0xd8, 10, 0],
    },
    { description: 'ASCII', bytes: [...bytesOf('Bob')] },
  ];
  for (const { description, bytes } of NONE) {
    it(`finds no encoding for ${description}`, () => {
      expect(decodeGuessed(Uint8Array.from(bytes))).to.equal(undefined);
    });
  }
});

describe('a file in UTF-32', () => {
  const wide = (text: string, isLittleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer([...text].length * 4));
    [...text].forEach((character, index) => {
      view.setUint32(index * 4, character.codePointAt(0) ?? 0, isLittleEndian);
    });
    return new Uint8Array(view.buffer);
  };
  for (const [encoding, isLittleEndian] of [
    ['utf-32le', true],
    ['utf-32be', false],
  ] as const) {
    it(`is read: ${encoding}`, () => {
      const guess = decodeGuessed(wide('\uFEFFName,Email\nŁukasz 🦊,l@example.com\n', isLittleEndian));
      expect(guess).to.deep.equal({
        ok: true,
        text: 'Name,Email\nŁukasz 🦊,l@example.com\n',
        encoding,
        isDamaged: false,
      });
    });
  }

  it('has rows marked that hold no valid characters', () => {
    const bytes = wide('\uFEFFab', true);
    bytes.set([0, 0xd8, 0, 0], 8);
    expect(decodeGuessed(bytes)).to.include({ text: 'a\uFFFD', isDamaged: true });
  });
});
