/** node demo/samples/generate.mjs: writes the sample files of the demo, the same every time. */
import { writeFileSync } from 'node:fs';
import { messyFile } from './messy.mjs';
import { makePeople } from './people.mjs';
import { rowsWithProblems } from './problems.mjs';

const USER_COLUMNS = [
  ['Username', 'username'],
  ['Email', 'email'],
  ['First name', 'firstName'],
  ['Last name', 'lastName'],
  ['Role ID', 'role'],
  ['Desk ID', 'desk'],
  ['Extension', 'extension'],
  ['Time zone', 'timeZone'],
  ['Language', 'language'],
  ['Region', 'region'],
  ['Caller ID', 'callerId'],
  ['Active', 'active'],
];

// Other names for the same fields, as other systems export the fields.
const EXPORTED_COLUMNS = [
  ['Login', 'username'],
  ['Given name', 'firstName'],
  ['Surname', 'lastName'],
  ['E-mail address', 'email'],
  ['Ext.', 'extension'],
  ['User role', 'role'],
  ['Desks', 'desk'],
  ['Enabled', 'active'],
];

const SIP_COLUMNS = [
  ...USER_COLUMNS.slice(0, 5),
  ['Extension', 'extension'],
  ['SIP option', 'sip'],
  ['PBX domain', 'pbxDomain'],
  ['PBX device', 'pbxDevice'],
  ['SIP URI', 'sipUri'],
];

const SIP_OPTIONS = [
  () => ({ sip: 'webrtc' }),
  ({ extension }, index) => ({
    sip: 'classic-pbx',
    pbxDomain: index % 8 < 4 ? '11' : '12',
    pbxDevice: extension,
  }),
  ({ extension }) => ({ sip: 'custom-uri', sipUri: `sip:${extension}@pbx.example.org;transport=tls` }),
  () => ({ sip: 'built-in-pbx' }),
];

const many = makePeople({ seed: 500, count: 501, firstExtension: 3000 });
// Two of the 500 users become administrators: the import asks the administrator to confirm such roles.
for (const index of [41, 333]) many[index].role = '1';

write('users-clean.csv', USER_COLUMNS, makePeople({ seed: 20, count: 20, firstExtension: 4000 }));
write('users-500.csv', USER_COLUMNS, many.slice(0, 500));
write('users-501.csv', USER_COLUMNS, many);
write('users-semicolon.csv', EXPORTED_COLUMNS, makePeople({ seed: 30, count: 30, firstExtension: 5000 }), {
  delimiter: ';',
  hasByteOrderMark: true,
});
write(
  'users-every-problem.csv',
  [...USER_COLUMNS, ['SIP URI', 'sipUri'], ['What is wrong', 'note']],
  rowsWithProblems(makePeople({ seed: 13, count: 60, firstExtension: 6000 })),
);
writeFileSync(new URL('users-messy.csv', import.meta.url), messyFile);
write(
  'sip-by-row.csv',
  SIP_COLUMNS,
  makePeople({ seed: 16, count: 16, firstExtension: 7000 }).map((person, index) => ({
    ...person,
    ...SIP_OPTIONS[index % SIP_OPTIONS.length](person, index),
  })),
);

function write(name, columns, people, { delimiter = ',', hasByteOrderMark = false } = {}) {
  const rows = [columns.map(([header]) => header), ...people.map((person) => cellsOf(person, columns))];
  const text = rows.map((row) => row.map((cell) => quote(cell, delimiter)).join(delimiter)).join('\r\n');
  writeFileSync(new URL(name, import.meta.url), `${hasByteOrderMark ? '\uFEFF' : ''}${text}\r\n`);
}

function cellsOf(person, columns) {
  const cells = columns.map(([, key]) => person[key] ?? '');
  return person.isShort ? cells.slice(0, 7) : [...cells, ...(person.surplus ?? [])];
}

function quote(cell, delimiter) {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
