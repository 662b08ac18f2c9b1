import { identityKey } from './identity.js';
import type { Desk, DirectoryUser, PbxDomain, Region, Role, WriteTransaction } from './schema.js';

export const ROLES: readonly Role[] = [
  { id: 1, name: 'Admin', description: 'Everything, including users and billing', privileged: true },
  { id: 2, name: 'Supervisor', description: 'Listens in, sees reports of their desks', privileged: false },
  { id: 3, name: 'Agent', description: 'Makes and takes calls', privileged: false },
  { id: 4, name: 'Billing', description: 'Invoices and payment methods', privileged: false },
  { id: 5, name: 'Quality reviewer', description: 'Recordings and scores', privileged: false },
  { id: 6, name: 'Read only', description: 'Sees reports, changes nothing', privileged: false },
];

export const DESKS: readonly Desk[] = [
  { id: 101, name: 'Sales EMEA', description: 'New business in Europe, Middle East, Africa' },
  { id: 102, name: 'Sales Americas', description: 'New business in North and South America' },
  { id: 103, name: 'Support', description: 'First line, all products' },
  { id: 104, name: 'Retention', description: 'Renewals and cancellations' },
  { id: 105, name: 'Back office', description: 'Orders and complaints' },
];

export const DOMAINS: readonly PbxDomain[] = [
  { id: 11, name: 'emea.pbx.example.com' },
  { id: 12, name: 'americas.pbx.example.com' },
];

export const REGIONS: readonly Region[] = [
  { id: 31, name: 'Europe' },
  { id: 32, name: 'North America' },
  { id: 33, name: 'South America' },
  { id: 34, name: 'Asia Pacific' },
];

const ALL_DESKS = 'all';
const DAY = 24 * 60 * 60 * 1000;

/** username, first name, last name, role, desks, extension; oldest first. */
const PEOPLE: readonly (readonly [string, string, string, number, DirectoryUser['desks'], string])[] = [
  ['ingrid.solheim', 'Ingrid', 'Solheim', 1, ALL_DESKS, '1001'],
  ['marcus.okafor', 'Marcus', 'Okafor', 1, ALL_DESKS, '1002'],
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

/** Fills empty stores with what a new visitor finds. */
export async function sow(transaction: WriteTransaction): Promise<void> {
  const adding = [
    ...ROLES.map((role) => transaction.objectStore('roles').add(role)),
    ...DESKS.map((desk) => transaction.objectStore('desks').add(desk)),
    ...DOMAINS.map((domain) => transaction.objectStore('domains').add(domain)),
    ...REGIONS.map((region) => transaction.objectStore('regions').add(region)),
    ...seedUsers(Date.now()).map((user) => transaction.objectStore('users').add(user)),
  ];
  await Promise.all(adding);
}

function seedUsers(now: number): DirectoryUser[] {
  return PEOPLE.map(([username, firstName, lastName, roleId, desks, extension], index) => {
    const email = `${username}@northwind.example`;
    return {
      id: index + 1,
      username,
      email,
      usernameKey: identityKey(username),
      emailKey: identityKey(email),
      firstName,
      lastName,
      roleId,
      desks,
      extension,
      sip: { option: 'webrtc' },
      authentication: roleId === 1 ? 'google' : 'default',
      extra: {},
      createdAt: now - (PEOPLE.length - index) * 9 * DAY,
    };
  });
}
