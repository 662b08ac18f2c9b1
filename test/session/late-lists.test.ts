import { expect } from '@open-wc/testing';
import type { Choice } from '../../src/host.js';
import { summarizeTable } from '../../src/engine/summarize-table.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { describeFile } from '../../src/session/describe-file.js';
import { HostLists } from '../../src/session/host-lists.js';
import { makePlan, type PlanInputs } from '../../src/session/make-plan.js';
import { Mapping } from '../../src/session/mapping.js';
import { initialState } from '../../src/session/transition.js';
import { table } from '../fields/field-fixtures.js';
import { contextFor } from './context-fixture.js';
import { engineWith, mappingCalls } from './engine-fixture.js';

const desks: readonly Choice[] = ['Support', 'Sales EMEA', 'Back office'].map((name, id) => ({ id, name }));
const regions: readonly Choice[] = ['North', 'South'].map((name, id) => ({ id, name }));

/** A file that was uploaded before the lists of the portal have come. */
async function uploaded(header: string, rows: readonly string[], inputs: PlanInputs = {}) {
  const { context } = contextFor(initialState(pbxUserFields, { maxRows: 500, maxFileSize: 1000 }), {
    engine: () => Promise.resolve(engineWith(mappingCalls())),
  });
  const lists = new HostLists(context);
  const file = describeFile(
    new File([], 'users.csv'),
    summarizeTable(table(header, ...rows)),
    context.texts,
    {},
  );
  context.apply({ type: 'file-chosen', fileName: 'users.csv' });
  context.apply({ type: 'file-read', file, ...(await makePlan(context, lists, file.columns, inputs)) });
  context.apply({ type: 'moved', to: 'required' });
  const mapping = new Mapping(context, lists);
  return {
    mapping,
    plan: () => context.state.plan,
    listsCome: async (): Promise<ImportPlan> => {
      for (const [list, choices] of [['desks', desks] as const, ['regions', regions] as const]) {
        context.apply({ type: 'list-changed', list, state: { phase: 'ready', choices } });
      }
      await mapping.listsLoaded();
      return context.state.plan;
    },
  };
}

const from = (header: string, index: number): FieldSource => ({ from: 'column', header, index });
const none: FieldSource = { from: 'none' };

interface Case {
  readonly description: string;
  readonly header: string;
  readonly rows: readonly string[];
  readonly field: string;
  readonly expected: FieldSource | undefined;
}

const cases: readonly Case[] = [
  {
    description: 'a department of desks',
    header: 'Login|Department',
    rows: ['ada|Support', 'bo|sales emea'],
    field: 'desk',
    expected: from('Department', 1),
  },
  {
    description: 'a department of one desk',
    header: 'Login|Abteilung',
    rows: ['ada|Support', 'bo|Support'],
    field: 'desk',
    expected: from('Abteilung', 1),
  },
  {
    description: 'no department with another value',
    header: 'Login|Department',
    rows: ['ada|Support', 'bo|Legal'],
    field: 'desk',
    expected: none,
  },
  {
    description: 'desks beneath a header in an unknown language',
    header: 'Login|Saila',
    rows: ['ada|Support', 'bo|Back office'],
    field: 'desk',
    expected: from('Saila', 1),
  },
  {
    description: 'no column of one value beneath another header',
    header: 'Login|Site',
    rows: ['ada|Support', 'bo|Support'],
    field: 'desk',
    expected: none,
  },
  {
    description: 'a region of the list',
    header: 'Login|Region',
    rows: ['ada|North', 'bo|South'],
    field: 'region',
    expected: from('Region', 1),
  },
  {
    description: 'no other region',
    header: 'Login|Region',
    rows: ['ada|Bavaria', 'bo|Tyrol'],
    field: 'region',
    expected: none,
  },
  {
    description: 'a status of known words',
    header: 'Login|Status',
    rows: ['ada|active', 'bo|suspended', 'cy|gesperrt'],
    field: 'active',
    expected: from('Status', 1),
  },
  {
    description: 'no status with an unknown word',
    header: 'Login|Status',
    rows: ['ada|active', 'bo|suspended', 'cy|gesperrt', 'di|retired'],
    field: 'active',
    expected: none,
  },
  {
    description: 'no status of an employment',
    header: 'Login|Employee status',
    rows: ['ada|active', 'bo|inactive'],
    field: 'active',
    expected: none,
  },
  {
    description: 'no number of an object for a username',
    header: 'User ID|Email',
    rows: ['0f8fad5b-d9cb-469f-a165-70867728950e|ada@example.com'],
    field: 'username',
    expected: undefined,
  },
  {
    description: 'a user ID that somebody can type',
    header: 'User ID|Email',
    rows: ['anovak|ada@example.com'],
    field: 'username',
    expected: from('User ID', 0),
  },
];

describe('lists that come after the file', () => {
  for (const { description, header, rows, field, expected } of cases) {
    it(`let a column be matched: ${description}`, async () => {
      const { listsCome } = await uploaded(header, rows);
      expect((await listsCome())[field]).to.deep.equal(expected);
    });
  }

  const department = ['Login|Department', ['ada|Support', 'bo|Sales EMEA']] as const;

  it('change no source that somebody has chosen, the default included', async () => {
    const { mapping, listsCome } = await uploaded(...department);
    mapping.setSource('desk', none);
    expect((await listsCome()).desk).to.deep.equal(none);
  });

  it('change no source of the portal’s plan', async () => {
    const { listsCome } = await uploaded(...department, { given: { desk: none } });
    expect((await listsCome()).desk).to.deep.equal(none);
  });

  it('take no column that somebody has chosen for another field', async () => {
    const { mapping, listsCome } = await uploaded(...department);
    mapping.setSource('callerId', from('Department', 1));
    const plan = await listsCome();
    expect([plan.desk, plan.callerId]).to.deep.equal([none, from('Department', 1)]);
  });

  it('leave a column with the field that was matched, though another was chosen to share it', async () => {
    const { mapping, listsCome } = await uploaded('Email|Name', ['ada@example.com|Ada', 'bo@example.com|Bo']);
    mapping.setSource('username', from('Email', 0));
    const plan = await listsCome();
    expect([plan.username, plan.email]).to.deep.equal([from('Email', 0), from('Email', 0)]);
  });
});

describe('usernames that are email addresses', () => {
  const addresses = [
    {
      header: 'User Principal Name',
      rows: ['ada@example.com', 'bo@example.com'],
      expected: from('User Principal Name', 0),
    },
    { header: 'Username', rows: ['ada@example.com', 'bo@example.com'], expected: from('Username', 0) },
    { header: 'Login|Email', rows: ['ada@example.com|', 'bo@example.com|'], expected: from('Login', 0) },
    { header: 'Login|Mail', rows: ['ada@example.com|ada@home.example'], expected: from('Mail', 1) },
    { header: 'Login|Contact', rows: ['ada@example.com|ada@home.example'], expected: from('Contact', 1) },
    { header: 'Login', rows: ['ada', 'bo@example.com'], expected: undefined },
    { header: 'Login|Contact', rows: ['ada|eve@example.com', 'bo|eve@example.com'], expected: undefined },
  ];
  for (const { header, rows, expected } of addresses) {
    it(`are the emails ${expected?.from === 'column' && expected.index === 0 ? 'too' : 'never'}: ${header}`, async () => {
      const { plan } = await uploaded(header, rows);
      expect(plan().email).to.deep.equal(expected);
    });
  }

  it('are not made of a column of emails', async () => {
    const { plan } = await uploaded('Email|Name', ['ada@example.com|Ada']);
    expect(plan().username).to.equal(undefined);
  });
});
