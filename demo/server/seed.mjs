import { identityKey } from './identity.mjs';

/** The same lists as in the browser's own directory: the sample files name these ids. */
export const LISTS = {
  roles: [
    { id: 1, name: 'Admin', description: 'Everything, including users and billing', privileged: true },
    { id: 2, name: 'Supervisor', description: 'Listens in, sees reports of their desks', privileged: false },
    { id: 3, name: 'Agent', description: 'Makes and takes calls', privileged: false },
    { id: 4, name: 'Billing', description: 'Invoices and payment methods', privileged: false },
    { id: 5, name: 'Quality reviewer', description: 'Recordings and scores', privileged: false },
    { id: 6, name: 'Read only', description: 'Sees reports, changes nothing', privileged: false },
  ],
  desks: [
    { id: 101, name: 'Sales EMEA', description: 'New business in Europe, Middle East, Africa' },
    { id: 102, name: 'Sales Americas', description: 'New business in North and South America' },
    { id: 103, name: 'Support', description: 'First line, all products' },
    { id: 104, name: 'Retention', description: 'Renewals and cancellations' },
    { id: 105, name: 'Back office', description: 'Orders and complaints' },
  ],
  domains: [
    { id: 11, name: 'emea.pbx.example.com' },
    { id: 12, name: 'americas.pbx.example.com' },
  ],
  regions: [
    { id: 31, name: 'Europe' },
    { id: 32, name: 'North America' },
    { id: 33, name: 'South America' },
    { id: 34, name: 'Asia Pacific' },
  ],
};

const DAY = 24 * 60 * 60 * 1000;

/** username, first name, last name, role, desks, extension; oldest first. */
const PEOPLE = [
  ['ingrid.solheim', 'Ingrid', 'Solheim', 1, 'all', '1001'],
  ['marcus.okafor', 'Marcus', 'Okafor', 1, 'all', '1002'],
  ['lucia.ferrer', 'Lucía', 'Ferrer', 2, [101, 103], '1003'],
  ['daniel.wisniewski', 'Daniel', 'Wiśniewski', 2, [103], '1004'],
  ['aisha.rahman', 'Aisha', 'Rahman', 3, [103], '1005'],
  ['tomas.horvath', 'Tomáš', 'Horváth', 3, [101], '1006'],
  ['mei.tanaka', 'Mei', 'Tanaka', 3, [103, 104], '1007'],
  ['joao.batista', 'João', 'Batista', 3, [102], '1008'],
  ['chloe.lefevre', 'Chloé', 'Lefèvre', 4, [105], '1009'],
  ['samuel.adeyemi', 'Samuel', 'Adeyemi', 3, [104], '1010'],
  ['elena.popescu', 'Elena', 'Popescu', 5, [103, 104], '1011'],
  ['noah.lindqvist', 'Noah', 'Lindqvist', 6, [], '1012'],
];

/** The people that a new portal has, as rows of `users`. */
export function seedUsers(now = Date.now()) {
  return PEOPLE.map(([username, firstName, lastName, roleId, desks, extension], index) => {
    const email = `${username}@northwind.example`;
    const authentication = roleId === 1 ? 'google' : 'default';
    const profile = {
      firstName,
      lastName,
      roleId,
      desks,
      sip: { option: 'webrtc' },
      authentication,
      extra: {},
    };
    return {
      username,
      usernameKey: identityKey(username),
      email,
      emailKey: identityKey(email),
      extension,
      profile: JSON.stringify(profile),
      importKey: null,
      temporaryPassword: null,
      createdAt: now - (PEOPLE.length - index) * 9 * DAY,
    };
  });
}
