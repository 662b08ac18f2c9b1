import { expect } from '@open-wc/testing';
import type { SipSettings } from '../../src/host.js';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import {
  choose,
  click,
  csv,
  find,
  findText,
  goToRequired,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';

const file = csv(
  ['Username', 'Email', 'Extension', 'Role', 'Device', 'Softphone address', 'Calls by'],
  ['ada', 'ada@example.com', '2001', '3', '501', 'sip:ada@pbx.example.org', 'WebRTC'],
  ['grace', 'grace@example.com', '2002', '3', '502', 'sip:grace@pbx.example.org', 'Classic PBX'],
  ['alan', 'alan@example.com', '2003', '3', '503', 'sip:alan@pbx.example.org', 'custom-uri'],
  ['edsger', 'edsger@example.com', '2004', '3', '504', 'sip:edsger@pbx.example.org', 'Use built-in PBX'],
);

interface Case {
  readonly description: string;
  readonly choices: readonly (readonly [label: string, option: string])[];
  readonly expected: readonly SipSettings[];
}

const four = (make: (at: number) => SipSettings): SipSettings[] => [0, 1, 2, 3].map(make);
const names = ['ada', 'grace', 'alan', 'edsger'];

const cases: readonly Case[] = [
  { description: 'are WebRTC by default', choices: [], expected: four(() => ({ option: 'webrtc' })) },
  {
    description: 'take the built-in PBX',
    choices: [['SIP settings', 'Use built-in PBX']],
    expected: four(() => ({ option: 'built-in-pbx' })),
  },
  {
    description: 'take a classic PBX with a device column of its own',
    choices: [
      ['SIP settings', 'Use classic PBX'],
      ['PBX domain', 'pbx.example.com'],
      ['PBX device', 'Device'],
    ],
    expected: four((at) => ({ option: 'classic-pbx', domainId: 'pbx-1', device: String(501 + at) })),
  },
  {
    description: 'take a classic PBX with the column of the extension',
    choices: [
      ['SIP settings', 'Use classic PBX'],
      ['PBX domain', 'pbx.example.com'],
      ['PBX device', 'Extension'],
    ],
    expected: four((at) => ({ option: 'classic-pbx', domainId: 'pbx-1', device: String(2001 + at) })),
  },
  {
    description: 'take a custom URI',
    choices: [
      ['SIP settings', 'Use custom URI'],
      ['SIP URI', 'Softphone address'],
    ],
    expected: four((at) => ({ option: 'custom-uri', uri: `sip:${names[at] ?? ''}@pbx.example.org` })),
  },
  {
    description: 'take the option of each row from a column',
    choices: [
      ['SIP settings', 'Calls by'],
      ['PBX domain', 'pbx.example.com'],
      ['PBX device', 'Device'],
      ['SIP URI', 'Softphone address'],
    ],
    expected: [
      { option: 'webrtc' },
      { option: 'classic-pbx', domainId: 'pbx-1', device: '502' },
      { option: 'custom-uri', uri: 'sip:alan@pbx.example.org' },
      { option: 'built-in-pbx' },
    ],
  },
];

async function toReview(element: BulkUserImport): Promise<void> {
  for (const heading of ['Security', 'Optional fields', 'Review']) {
    await click(element, 'button', 'Next');
    await find(element, 'heading', heading);
  }
}

describe('SIP settings', () => {
  afterEach(unmountAll);

  for (const { description, choices, expected } of cases) {
    it(description, async () => {
      const host = instantHost();
      const element = mount(host);
      expect(await element.openFile(file)).to.equal(true);
      await goToRequired(element);
      for (const [label, option] of choices) await choose(element, label, option);
      await toReview(element);
      await findText(element, '4 ready');
      await click(element, 'button', 'Import 4 users');
      await find(element, 'heading', 'Result');
      expect(host.created.map(({ sip }) => sip)).to.deep.equal(expected);
    });
  }

  it('show what is missing at the field, and keep the screen', async () => {
    const element = mount(instantHost());
    await element.openFile(file);
    await goToRequired(element);
    await choose(element, 'SIP settings', 'Use classic PBX');
    await choose(element, 'PBX device', 'Device');
    await click(element, 'button', 'Next');
    const domain = await find(element, 'combobox', 'PBX domain');
    await waitFor(() => domain.getAttribute('aria-invalid') === 'true', 'PBX domain to be marked');
    await find(element, 'alert');
    expect(element.step).to.equal('required');
  });

  it('make a row an error that lacks what its own option needs', async () => {
    const element = mount(instantHost());
    await element.openFile(file);
    await goToRequired(element);
    await choose(element, 'SIP settings', 'Calls by');
    await choose(element, 'PBX domain', 'pbx.example.com');
    await choose(element, 'PBX device', 'Device');
    await toReview(element);
    await findText(element, '3 ready');
    await findText(element, '1 with errors');
  });
});
