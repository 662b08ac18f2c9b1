import { expect } from '@open-wc/testing';
import { MIN_CONFIDENCE } from '../../src/mapping/column-match.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { columnsOf, field } from '../fields/field-fixtures.js';

interface Case {
  readonly description: string;
  /** Headers, separated by `|`. */
  readonly input: string;
  readonly samples?: Readonly<Record<string, readonly string[]>>;
  /** Positions of the expected columns, by field id. */
  readonly expected: Readonly<Record<string, number>>;
}

const cases: readonly Case[] = [
  {
    description: 'finds fields by their labels',
    input: 'First name|Last name|Email|Username|Virtual extension|Caller ID|SIP URI|Role|Desk',
    expected: {
      firstName: 0,
      lastName: 1,
      email: 2,
      username: 3,
      virtualExtension: 4,
      callerId: 5,
      sipUri: 6,
      role: 7,
      desk: 8,
    },
  },
  {
    description: 'finds fields by their other names',
    input: 'E-mail address|Login|User role|Given name|Surname|Ext|Team|Timezone|Locale|Enabled',
    expected: {
      email: 0,
      username: 1,
      role: 2,
      firstName: 3,
      lastName: 4,
      virtualExtension: 5,
      desk: 6,
      timeZone: 7,
      language: 8,
      active: 9,
    },
  },
  {
    description: 'finds fields by their ids, however spaces are spelled',
    input: 'first_name|lastName|E-MAIL|User-Name|virtual.extension',
    expected: { firstName: 0, lastName: 1, email: 2, username: 3, virtualExtension: 4 },
  },
  {
    description: 'ignores invisible characters, line ends and accents',
    input: '\u00a0First name\u200b|Last\nname|Émail|\ufeffUsername',
    expected: { firstName: 0, lastName: 1, email: 2, username: 3 },
  },
  {
    description: 'ignores remarks in brackets and fillers',
    input:
      'First Name [Required]|Primary e-mail (required)|User name [userPrincipalName] Required|Extension number',
    expected: { firstName: 0, email: 1, username: 2, virtualExtension: 3 },
  },
  {
    description: 'finds a field despite a typo',
    input: 'Emial|Usrname|Frist name|Last nname|Virtual extention',
    expected: { email: 0, username: 1, firstName: 2, lastName: 3, virtualExtension: 4 },
  },
  {
    description: 'matches no header of another person or thing',
    input:
      'Manager email|Company name|Alternate email|Previous username|Help extension|Email (manager)|Recovery Email|' +
      'Secondary email|Parent email|Name|Full name|Display name|Department|Job title|Phone|Last login|First day|' +
      'Last account|Email verified|Country/region|Role title|User ID|Email 2|Fax email|Called ID|SIP name',
    expected: {},
  },
  {
    description: 'does not match the email of a manager in French',
    input: 'E-mail N+1|Prénom N+1|Nom d’utilisateur N+1',
    expected: {},
  },
  {
    description: 'finds usernames in Spanish, whose header contains the word for first names',
    input: 'Nombres de usuario|Correo',
    expected: { username: 0, email: 1 },
  },
  {
    description: 'finds first names in Spanish beside the usernames',
    input: 'Nombres de usuario|Usuario|Nombres',
    expected: { username: 0, firstName: 2 },
  },
  {
    description: 'finds no first names in a second column of usernames',
    input: 'Username|Nombres de usuario',
    expected: { username: 0 },
  },
  {
    description: 'prefers the exact name to a similar one',
    input: 'Work email|Email',
    expected: { email: 1 },
  },
  { description: 'prefers the likeliest of other names', input: 'UPN|Login', expected: { username: 1 } },
  {
    description: 'does not choose between equal headers',
    input: 'Email|Username|Email',
    expected: { username: 1 },
  },
  {
    description: 'does not choose between headers that are equal but for case',
    input: 'Email|EMAIL|e-mail',
    expected: {},
  },
  { description: 'matches no blank header', input: '| |\u200b|...', expected: {} },
  {
    description: 'matches no column of error details',
    input: 'Username|Import row|Import error code|Import error',
    expected: { username: 0 },
  },
  {
    description: 'matches no property of objects',
    input: '__proto__|constructor|toString|username|hasOwnProperty',
    expected: { username: 3 },
  },
  {
    description: 'finds SIP settings by header and values together',
    input: 'SIP settings|Username',
    samples: { 'SIP settings': ['WebRTC', 'Classic PBX', 'custom-uri'] },
    expected: { sip: 0, username: 1 },
  },
  {
    description: 'does not find SIP settings with one foreign value',
    input: 'SIP settings',
    samples: { 'SIP settings': ['WebRTC', 'softphone'] },
    expected: {},
  },
  { description: 'does not find SIP settings without samples', input: 'SIP settings', expected: {} },
  {
    description: 'finds an exact header whatever the values, whose rows will have problems',
    input: 'Email',
    samples: { Email: ['nonsense', 'more of it'] },
    expected: { email: 0 },
  },
  {
    description: 'does not match a similar header without a fitting value',
    input: 'Work email|Business role',
    samples: { 'Work email': ['yes', 'no'], 'Business role': ['anything'] },
    expected: { role: 1 },
  },
  {
    description: 'prefers a fitting column to a name that its values contradict',
    input: 'Email|Work email',
    samples: { Email: ['yes', 'no'], 'Work email': ['ada@example.com'] },
    expected: { email: 1 },
  },
  {
    description: 'does not take a person’s name for a username',
    input: 'Usuario|Correo',
    samples: { Usuario: ['Ana García', 'Luis Pérez'] },
    expected: { email: 1 },
  },
  {
    description: 'finds a vague name whose values confirm the field',
    input: 'Poste|Status|Identifiant|Email',
    samples: { Poste: ['2001', '2002'], Status: ['Active', 'inactive'], Identifiant: ['ada.lovelace'] },
    expected: { virtualExtension: 0, active: 1, username: 2, email: 3 },
  },
  {
    description: 'takes no telephone number for an extension, however short it is',
    input: 'Phone|Telefon|Téléphone|Email',
    samples: { Phone: ['2001', '2002'], Telefon: ['2001', '2002'], Téléphone: ['2001', '2002'] },
    expected: { email: 3 },
  },
  {
    description: 'does not match a vague name whose values contradict the field',
    input: 'Phone|Status|Identifiant|Poste',
    samples: {
      Phone: ['+34 600 100 200'],
      Status: ['Married', 'yes'],
      Identifiant: ['10023'],
      Poste: ['Directrice'],
    },
    expected: {},
  },
  {
    description: 'does not match a vague name without values',
    input: 'Phone|Status|Identifiant|Poste',
    expected: {},
  },
  {
    description: 'finds half a name beside the other half in the same language',
    input: 'Name|Surname',
    expected: { firstName: 0, lastName: 1 },
  },
  {
    description: 'finds the other half of a name in German',
    input: 'Name|Vorname',
    expected: { lastName: 0, firstName: 1 },
  },
  {
    description: 'does not match half a name beside the other half in another language',
    input: 'Name|Prénom',
    expected: { firstName: 1 },
  },
  {
    description: 'finds a similar header with a fitting value',
    input: 'Work email',
    samples: { 'Work email': ['n/a', 'ada@example.com'] },
    expected: { email: 0 },
  },
];

function positions(matches: ReturnType<typeof matchHeaders>): Record<string, number> {
  return Object.fromEntries([...matches].map(([id, { index }]) => [id, index]));
}

describe('matching headers', () => {
  for (const { description, input, samples, expected } of cases) {
    it(description, () => {
      expect(positions(matchHeaders(pbxUserFields, columnsOf(input, samples)))).to.deep.equal(expected);
    });
  }

  it('finds a portal’s own fields by labels and aliases, each in its own column', () => {
    const fields = [
      field({ id: 'email', label: 'Email', kind: 'email' }),
      field({ id: 'managerEmail', label: 'Manager email', kind: 'email', aliases: ['Boss'] }),
      field({ id: 'costCenter', label: 'Cost center', aliases: ['Kostenstelle'] }),
      field({ id: 'shift', label: 'Shift', sources: ['same'] }),
    ];
    const matches = matchHeaders(fields, columnsOf('Shift|KOSTENSTELLE|Manager e-mail|Email'));
    expect(positions(matches)).to.deep.equal({ costCenter: 1, managerEmail: 2, email: 3 });
  });

  it('finds the best match for all fields together, not for the first field', () => {
    const fields = [
      field({ id: 'a', label: 'A', aliases: ['Number', 'Phone'] }),
      field({ id: 'b', label: 'B', aliases: ['Number'] }),
    ];
    expect(positions(matchHeaders(fields, columnsOf('Number|Phone')))).to.deep.equal({ a: 1, b: 0 });
  });

  it('returns a confidence that is never below the minimum', () => {
    const matches = matchHeaders(pbxUserFields, columnsOf('Email|Login|Primary role|Lastt name'));
    const sure = [...matches.values()].map(({ confidence }) => confidence);
    expect(matches.get('email')?.confidence).to.equal(1);
    expect(sure).to.have.lengthOf(4);
    expect(Math.min(...sure)).to.be.at.least(MIN_CONFIDENCE);
    expect(Math.min(...sure)).to.be.lessThan(matches.get('username')?.confidence ?? 0);
  });

  it('is quick for ten thousand columns and for twenty thousand equal ones', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `Extra column ${at}`).join('|');
    expect(positions(matchHeaders(pbxUserFields, columnsOf(`${many}|Email`)))).to.deep.equal({
      email: 10_000,
    });
    const equal = Array.from({ length: 20_000 }, () => 'Email').join('|');
    expect(matchHeaders(pbxUserFields, columnsOf(equal)).size).to.equal(0);
  });
});
