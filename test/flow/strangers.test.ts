import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { NewUser } from '../../src/host.js';
import {
  choose,
  chooseFile,
  click,
  csvFile,
  download,
  find,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';

afterEach(unmountAll);

/** More actions are a hunt for buttons. */
const MOST_ACTIONS = 12;

/** A person who sees the importer for the first time; every press, choice and drop is an action. */
class Stranger {
  readonly element: BulkUserImport;
  readonly actions: string[] = [];

  constructor(element: BulkUserImport) {
    this.element = element;
  }

  async chooseFile(text: string, name: string): Promise<void> {
    this.actions.push(`file ${name}`);
    await find(this.element, 'heading', 'Upload file');
    await chooseFile(this.element, csvFile(text, name));
    await find(this.element, 'table', 'First rows');
  }

  async press(name: string | RegExp): Promise<void> {
    this.actions.push(`press ${String(name)}`);
    const button = await find(this.element, 'button', name);
    await waitFor(() => button.getAttribute('aria-disabled') !== 'true', `${String(name)} to be possible`);
    button.click();
  }

  async check(label: string): Promise<void> {
    this.actions.push(`check ${label}`);
    await click(this.element, 'checkbox', label);
  }

  async choose(label: string, option: string): Promise<void> {
    this.actions.push(`choose ${option} for ${label}`);
    await choose(this.element, label, option);
  }
}

/** What the portal gets of a user, in short. */
function inShort({ username, email, firstName, lastName, roleId, virtualExtension, extra }: NewUser): string {
  const active = extra.active === undefined ? '' : extra.active ? 'active' : 'inactive';
  return [username, email, firstName, lastName, roleId, virtualExtension, active].join(' | ');
}

interface StrangersFile {
  readonly name: string;
  readonly lines: readonly string[];
  readonly act: (person: Stranger) => Promise<void>;
  readonly users: readonly string[];
}

const FILES: readonly StrangersFile[] = [
  {
    name: 'German Excel export.csv',
    lines: [
      'Mitarbeiterliste Vertrieb;;;;;;',
      'Stand: 14.11.2026;;;;;;',
      ';;;;;;',
      'Pers.-Nr.;Name;E-Mail;Durchwahl;Rolle;Abteilung;Status',
      '1001;Müller, Jürgen;j.mueller@example.com;2101;Agent;Vertrieb;aktiv',
      '1002;Größer, Sabine;s.groesser@example.com;2102;Agent;Vertrieb;aktiv',
      '1003;Weiß, Bernd;b.weiss@example.com;2103;Agnet;Vertrieb;inaktiv',
      '1004;Öztürk, Aylin;a.oeztuerk@example.com;2104;Superviser;Vertrieb;aktiv',
      '1005;Schmitz, Petra;p.schmitz@example.com;2105;Agnet;Vertrieb;aktiv',
      'Summe;5;;;;;',
    ],
    act: async (person) => {
      await person.press('Upload');
      await person.choose('Username', 'Built from the email address');
      await person.press('Go to Review');
      await person.press('Use all 2 suggestions');
      await person.press('Use them');
      await person.press('Import 5 users');
    },
    users: [
      'j.mueller | j.mueller@example.com | Jürgen | Müller | 3 | 2101 | active',
      's.groesser | s.groesser@example.com | Sabine | Größer | 3 | 2102 | active',
      'b.weiss | b.weiss@example.com | Bernd | Weiß | 3 | 2103 | inactive',
      'a.oeztuerk | a.oeztuerk@example.com | Aylin | Öztürk | 2 | 2104 | active',
      'p.schmitz | p.schmitz@example.com | Petra | Schmitz | 3 | 2105 | active',
    ],
  },
  {
    name: 'directory export.csv',
    lines: [
      'User principal name,Display name,First name,Last name,Department,Block credential',
      'ana.ruiz@example.com,Ana Ruiz,Ana,Ruiz,Sales,False',
      'ben.okoro@example.com,Ben Okoro,Ben,Okoro,Support,True',
      'chloe.martin@example.com,Chloé Martin,Chloé,Martin,Support,False',
      'dmitri.ivanov@example.com,Dmitri Ivanov,Dmitri,Ivanov,Sales,False',
    ],
    act: async (person) => {
      await person.press('Upload');
      await person.check('Generate virtual extensions automatically');
      await person.choose('Role', 'Same for all users');
      await person.choose('Role for all users', 'Agent');
      await person.press('Go to Review');
      await person.press('Import 4 users');
    },
    users: [
      'ana.ruiz@example.com | ana.ruiz@example.com | Ana | Ruiz | 3 | generate | active',
      'ben.okoro@example.com | ben.okoro@example.com | Ben | Okoro | 3 | generate | inactive',
      'chloe.martin@example.com | chloe.martin@example.com | Chloé | Martin | 3 | generate | active',
      'dmitri.ivanov@example.com | dmitri.ivanov@example.com | Dmitri | Ivanov | 3 | generate | active',
    ],
  },
  {
    name: 'telephone system.csv',
    lines: [
      'Ext,User,E-mail address,Voicemail',
      '201,Ann Lee,ann.lee@example.com,yes',
      '202,Bo Berg,,yes',
      '203,Cara Diaz,,no',
      '204,Dan Fox,dan.fox@example.com,yes',
      '205,Eve Gray,eve.gray@example.com,yes',
    ],
    act: async (person) => {
      await person.press('Upload');
      await person.choose('Username', 'Built from first and last name');
      await person.choose('Role', 'Same for all users');
      await person.choose('Role for all users', 'Agent');
      await person.press('Go to Review');
      await person.press(/^Leave these 2 rows out/);
      await person.press('Import 3 users');
    },
    users: [
      'ann.lee | ann.lee@example.com | Ann | Lee | 3 | 201 | ',
      'dan.fox | dan.fox@example.com | Dan | Fox | 3 | 204 | ',
      'eve.gray | eve.gray@example.com | Eve | Gray | 3 | 205 | ',
    ],
  },
];

describe('a stranger with a file of another program', () => {
  for (const { name, lines, act, users } of FILES) {
    it(`has the right users of “${name}” after at most ${MOST_ACTIONS} actions`, async () => {
      const host = instantHost();
      const person = new Stranger(mount(host));
      await person.chooseFile(lines.join('\r\n'), name);
      await act(person);
      await find(person.element, 'heading', 'Result');
      person.actions.push('download');
      await download(person.element, 'Download success details');
      await person.press('Continue');
      expect(host.created.map(inShort)).to.deep.equal(users);
      expect(person.actions.length, person.actions.join('\n')).to.be.at.most(MOST_ACTIONS);
    });
  }
});
