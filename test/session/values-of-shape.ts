/** What a portal has to choose from. */
export const roleNames = ['Admin', 'Supervisor', 'Agent', 'Billing', 'Quality reviewer', 'Read only'];
export const deskNames = ['Sales EMEA', 'Sales Americas', 'Support', 'Retention', 'Back office'];

interface Person {
  readonly first: string;
  readonly last: string;
}

function people(names: string): readonly Person[] {
  return names.split(', ').map((name) => {
    const [first = '', ...last] = name.split(' ');
    return { first, last: last.join(' ') };
  });
}

const scripts: Readonly<Record<string, readonly Person[]>> = {
  latin: people('Ada Novak, Bruno Keller, Carla Moreno, Dmitri Orlov, Elif van der Berg, Farid Haddad'),
  cyrillic: people('Анна Петрова, Борис Соколов, Вера Орлова, Глеб Фомин, Дарья Белова, Егор Лебедев'),
  han: people('小明 王, 丽 张, 伟 李, 芳 陈, 杰 赵, 娜 周'),
  kana: people('たろう たなか, はなこ さとう, いちろう すずき, ゆき いとう, けん やまだ, まり かとう'),
  arabic: people('فاطمة حداد, عمر ناصر, ليلى منصور, سامي خوري, هدى صالح, كريم عيسى'),
  thai: people('สมชาย ใจดี, สุดา ทองดี, วิชัย แก้วใส, มาลี ศรีสุข, อนันต์ บุญมา, กมล รักไทย'),
};

const words = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot'];
const departments = ['Marketing', 'Finance', 'Legal', 'Logistics', 'Research', 'Facilities'];
const texts = [
  'Plays the cello at weekends',
  '12 Harbour Road, Springfield',
  'Started with the new building',
  'Speaks three languages',
  'Flat 4, 7 Mill Lane',
  'Prefers mornings',
];

/**
 * The values of six users in a column of the labelled header rows, by the shape of its values: invented, but of that sort.
 * The shapes are those of `HEADERS.md` of the labels.
 */
export function valuesOf(shape: string): readonly string[] {
  const distinct = Number(/ (\d+) distinct/.exec(shape)?.[1] ?? /:(\d+) distinct/.exec(shape)?.[1] ?? 6);
  const bare = shape.replace(/[ :]\d+ distinct/, '');
  return [0, 1, 2, 3, 4, 5].map((at) => valueOf(bare, at % distinct));
}

function valueOf(shape: string, at: number): string {
  const [sort = '', detail = ''] = shape.split(/:(.*)/);
  const script = scripts[detail] ?? scripts.latin ?? [];
  const person = script[(at + (detail === 'other' ? 3 : 0)) % script.length] ?? { first: '', last: '' };
  const latin = scripts.latin?.[at % 6] ?? person;
  const login = `${latin.first}.${latin.last}`.toLowerCase().replaceAll(' ', '');
  const isEastern = detail === 'han' || detail === 'kana';
  const make: Readonly<Record<string, () => string>> = {
    empty: () => '',
    'first name': () => person.first,
    'last name': () => person.last,
    'full name': () => (isEastern ? person.last + person.first : `${person.first} ${person.last}`),
    'last, first': () => `${person.last}, ${person.first}`,
    initials: () => person.first.slice(0, 1) + person.last.slice(0, 1),
    login: () => loginOf(detail, login, at),
    email: () => (detail === 'other' ? `second.${login}@example.org` : `${login}@example.com`),
    password: () => `Kq7-${at}vT!x${at * 31}`,
    digits: () => digitsOf(detail, at),
    serial: () => String(at + 1),
    phone: () => (detail === '+' ? `+44 20 7946 0${100 + at}` : `020 7946 0${100 + at}`),
    'caller id': () => `"${latin.first}" <20794600${at}>`,
    decimal: () => `${1210 + at * 13}.5${at}`,
    date: () => dateOf(detail, at),
    bool: () => detail.split('/')[at % detail.split('/').length] ?? '',
    'one of': () => detail.split('/')[at % detail.split('/').length] ?? '',
    url: () => `https://example.com/${login}`,
    'sip uri': () => `sip:20${10 + at}@pbx.example.com`,
    'lang code': () => ['en', 'de', 'fr'][at % 3] ?? '',
    tz: () => ['Europe/Madrid', 'America/New_York', 'Asia/Tokyo'][at % 3] ?? '',
    id: () => `x${at}f-${9_321 + at * 7}-ab`,
    dn: () => `CN=${latin.first},OU=Staff,DC=example,DC=com`,
    json: () => `{"id":${at}}`,
    text: () => texts[at] ?? '',
    word: () => (detail === 'han' ? '甲乙丙丁戊己'.slice(at, at + 1) : (words[at] ?? '')),
    departments: () => departments[at] ?? '',
    teams: () => `Team ${words[at]}`,
    'desk names': () => deskNames[at % deskNames.length] ?? '',
    'role names': () => roleNames[1 + (at % 3)] ?? '',
    'other roles': () => ['Editor', 'Author', 'Subscriber'][at % 3] ?? '',
  };
  const made = make[sort];
  if (!made) throw new Error(`No values for the shape ${shape}`);
  return made();
}

function loginOf(detail: string, name: string, at: number): string {
  if (detail === 'digits') return String(40_211 + 17 * at);
  return detail === 'first.last' ? name : name.slice(0, 2) + (name.split('.')[1] ?? '');
}

/** `4` and `3-7` are numbers of digits. */
function digitsOf(detail: string, at: number): string {
  const [least = 1, most = least] = detail.split('-').map(Number);
  const length = least + (at % (most - least + 1));
  return String(7_310_482_965_113_208_945n + BigInt(at * 7919))
    .slice(-length)
    .replace(/^0/, '4');
}

function dateOf(detail: string, at: number): string {
  const [year, month, day] = [String(1980 + at), `0${at + 1}`, String(11 + at)];
  if (detail === 'slash') return `${month}/${day}/${year}`;
  return detail === 'dot' ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}
