import { expect } from '@open-wc/testing';
import type { SessionState, Step } from '../../../src/session/state.js';
import type { ImportPlan } from '../../../src/fields/plan.js';
import { allByRole, byRole, click } from '../../harness.js';
import { file, planWith, stateWith } from '../fixtures.js';
import { variants } from '../../runs.js';
import { axeFindings, mount, unmount, useDarkPage } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

const comboboxes = (fixture: ScreenFixture) =>
  allByRole(fixture, 'combobox').map((select) => (select as HTMLSelectElement).labels[0]?.textContent.trim());

const headings: readonly { step: Step; heading: string }[] = [
  { step: 'required', heading: 'Required fields' },
  { step: 'security', heading: 'Security' },
  { step: 'optional', heading: 'Optional fields' },
];

const gapsState = stateWith({
  step: 'required',
  showGaps: true,
  plan: planWith({ role: { from: 'same', value: '' } }, { gaps: ['username'] }),
  gaps: [
    { field: 'username', reason: 'choose-column' },
    { field: 'role', reason: 'choose-value' },
    { field: 'sessionMinutes', reason: 'choose-value' },
  ],
});

describe('the mapping screens', () => {
  afterEach(unmount);

  for (const { step, heading } of headings) {
    it(`are headed “${heading}”, which takes the focus`, async () => {
      const fixture = await mount(stateWith({ step }), { focusHeading: true });
      expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'heading', heading));
      expect(fixture.shadowRoot?.activeElement?.localName).to.equal('h2');
    });
  }

  it('move the focus to the heading of the next one', async () => {
    const fixture = await mount(stateWith({ step: 'required' }));
    expect(fixture.shadowRoot?.activeElement).to.equal(null);
    await fixture.show(stateWith({ step: 'security' }));
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'heading', 'Security'));
  });

  it('leave the focus where it is while the plan changes', async () => {
    const fixture = await mount(stateWith({ step: 'required' }));
    const select = byRole(fixture, 'combobox', 'Role');
    select?.focus();
    await fixture.show(
      stateWith({ step: 'required', plan: planWith({ role: { from: 'same', value: '' } }) }),
    );
    expect(fixture.shadowRoot?.activeElement).to.equal(select);
  });

  const sipOptions: readonly { sip: ImportPlan[string]; expected: readonly string[] }[] = [
    { sip: { from: 'same', value: 'webrtc' }, expected: [] },
    { sip: { from: 'same', value: 'built-in-pbx' }, expected: [] },
    { sip: { from: 'same', value: 'classic-pbx' }, expected: ['PBX domain', 'PBX device'] },
    { sip: { from: 'same', value: 'custom-uri' }, expected: ['SIP URI'] },
    { sip: { from: 'column', header: 'Notes', index: 6 }, expected: ['PBX domain', 'PBX device', 'SIP URI'] },
  ];
  for (const { sip, expected } of sipOptions) {
    it(`ask for ${expected.join(', ') || 'nothing more'} after SIP settings ${JSON.stringify(sip)}`, async () => {
      const fixture = await mount(stateWith({ step: 'required', plan: planWith({ sip }) }));
      expect(comboboxes(fixture)).to.deep.equal([
        'Username',
        'Email',
        'Virtual extension',
        'Role',
        'SIP settings',
        ...expected,
      ]);
    });
  }

  it('say which rows a field is for, where only a row can tell', async () => {
    const plan = planWith({ sip: { from: 'column', header: 'Notes', index: 6 } });
    const fixture = await mount(stateWith({ step: 'required', plan }));
    const hints = [...(fixture.shadowRoot?.querySelectorAll('.field__hint') ?? [])].map((hint) =>
      hint.textContent.trim(),
    );
    expect(hints).to.deep.equal([
      'Only for users with “Use classic PBX” as SIP settings.',
      'Only for users with “Use classic PBX” as SIP settings.',
      'Only for users with “Use custom URI” as SIP settings.',
    ]);
  });

  it('show the security settings of everybody, and the advanced ones by a switch', async () => {
    const fixture = await mount(stateWith({ step: 'security' }));
    const group = byRole(fixture, 'radiogroup', 'Authentication type');
    expect(
      allByRole(fixture, 'radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent.trim()),
    ).to.deep.equal([
      'Default from role or tenant',
      'Disabled – login without 2FA',
      'Email – with one-time code',
      'Google 2FA app – with one-time code',
    ]);
    expect(group?.querySelector<HTMLInputElement>(':checked')?.labels?.[0]?.textContent.trim()).to.equal(
      'Default from role or tenant',
    );
    expect(byRole(fixture, 'switch', 'Advanced security settings')).not.to.equal(undefined);
    expect(allByRole(fixture, 'textbox')).to.have.length(0);
    await fixture.show(
      stateWith({ step: 'security', plan: planWith({ advancedSecurity: { from: 'same', value: 'true' } }) }),
    );
    for (const name of [
      'Session expires after (minutes)',
      'Maximum concurrent sessions',
      'Allowed IP addresses',
    ]) {
      expect(byRole(fixture, 'textbox', name), name).not.to.equal(undefined);
      expect(byRole(fixture, 'button', `Help on ${name}`), name).not.to.equal(undefined);
    }
  });

  it('show the optional fields', async () => {
    const fixture = await mount(stateWith({ step: 'optional' }));
    expect(comboboxes(fixture)).to.include.members([
      'First name',
      'Last name',
      'Desk',
      'Time zone',
      'Language',
    ]);
    expect(
      byRole(fixture, 'checkbox', 'Generate user passwords with digits only (not recommended)'),
    ).not.to.equal(undefined);
  });

  it('say so when there is nothing to choose', async () => {
    const fixture = await mount(stateWith({ step: 'security', fields: [] }));
    expect(fixture.find('.fields').textContent.trim()).to.equal('There is nothing to choose here.');
  });

  it('go back and on', async () => {
    const fixture = await mount(stateWith({ step: 'required' }));
    await click(fixture, 'button', 'Next');
    await click(fixture, 'button', 'Back');
    expect(fixture.requests).to.deep.equal([{ type: 'next' }, { type: 'back' }]);
  });

  it('offer the way to Review while nothing is open, and not when it is the next screen anyway', async () => {
    const fixture = await mount(stateWith({ step: 'security' }));
    await click(fixture, 'button', 'Go to Review');
    expect(fixture.requests).to.deep.equal([{ type: 'go-to-review' }]);
    await fixture.show(stateWith({ step: 'security', gaps: [{ field: 'role', reason: 'choose-value' }] }));
    expect(byRole(fixture, 'button', 'Go to Review')).to.equal(undefined);
    await fixture.show(stateWith({ step: 'optional' }));
    expect(byRole(fixture, 'button', 'Go to Review')).to.equal(undefined);
  });
});

describe('Next pressed in vain', () => {
  afterEach(unmount);

  it('names what is open on this screen, in one alert that leads to the fields', async () => {
    const fixture = await mount(gapsState);
    const alerts = allByRole(fixture, 'alert');
    expect(alerts).to.have.length(1);
    expect(alerts[0]?.innerText).to.contain('2 fields still need your answer');
    await click(fixture, 'button', 'Choose one for Role.');
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'combobox', 'Role for all users'));
    await click(fixture, 'button', 'Choose the column that holds Username.');
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'combobox', 'Username'));
  });

  it('brings the alert into view each time', async () => {
    const fixture = await mount({ ...gapsState, showGaps: false });
    expect(allByRole(fixture, 'alert')).to.have.length(0);
    for (const state of [gapsState, { ...gapsState }]) {
      byRole(fixture, 'button', 'Next')?.focus();
      await click(fixture, 'button', 'Next');
      await fixture.show(state);
      expect(fixture.shadowRoot?.activeElement).to.equal(fixture.find('.gaps'));
    }
  });

  it('leaves the focus alone while the answers are given', async () => {
    const fixture = await mount(gapsState);
    const select = byRole(fixture, 'combobox', 'Username');
    select?.focus();
    await fixture.show({ ...gapsState, gaps: gapsState.gaps.slice(1) });
    expect(fixture.shadowRoot?.activeElement).to.equal(select);
  });

  it('leads to a radio group by its first choice', async () => {
    const fixture = await mount(
      stateWith({
        step: 'security',
        showGaps: true,
        gaps: [{ field: 'authentication', reason: 'choose-value' }],
        plan: planWith({ authentication: { from: 'same', value: '' } }),
      }),
    );
    await click(fixture, 'button', 'Choose one for Authentication type.');
    expect(fixture.shadowRoot?.activeElement).to.equal(
      byRole(fixture, 'radio', 'Default from role or tenant'),
    );
  });
});

describe('every state of the mapping screens', () => {
  afterEach(unmount);

  const long = 'A header that is much longer than any control on a telephone can show '.repeat(3).trim();
  const states: Readonly<Record<string, SessionState>> = {
    'required fields': stateWith({ step: 'required' }),
    'required fields, each matched': stateWith({
      step: 'required',
      plan: planWith({}, { gaps: ['role'] }),
      matched: new Map([
        ['username', 'name'],
        ['email', 'values'],
        ['virtualExtension', 'remembered'],
      ]),
    }),
    'required fields with gaps': gapsState,
    'required fields with classic PBX': stateWith({
      step: 'required',
      plan: planWith({
        sip: { from: 'same', value: 'classic-pbx' },
        virtualExtension: { from: 'generated' },
      }),
    }),
    'a list that failed': stateWith({
      step: 'required',
      plan: planWith({ role: { from: 'same', value: '' } }),
      lists: new Map([['roles', { phase: 'failed' }]]),
    }),
    'long headers': stateWith({
      step: 'required',
      file: {
        ...file,
        columns: file.columns.map((column) => ({ ...column, name: long, samples: [long, long] })),
      },
    }),
    security: stateWith({ step: 'security' }),
    'advanced security with an error': stateWith({
      step: 'security',
      showGaps: true,
      plan: planWith({
        advancedSecurity: { from: 'same', value: 'true' },
        allowedIps: { from: 'same', value: 'x' },
      }),
      gaps: [
        {
          field: 'allowedIps',
          reason: 'value-invalid',
          problem: {
            code: 'ip-invalid',
            severity: 'error',
            row: 0,
            field: 'allowedIps',
            params: { value: 'x' },
          },
        },
      ],
    }),
    'optional fields': stateWith({
      step: 'optional',
      plan: planWith({ desk: { from: 'same', value: 'all' }, timeZone: { from: 'same', value: '' } }),
    }),
  };
  for (const [name, state] of Object.entries(states)) {
    for (const scheme of variants('light', 'dark')) {
      it(`passes axe: ${name}, ${scheme}`, async () => {
        if (scheme === 'dark') useDarkPage();
        const fixture = await mount(state);
        expect(await axeFindings(fixture)).to.deep.equal([]);
      });
    }
    it(`fits 320 px: ${name}`, async () => {
      const fixture = await mount(state);
      fixture.style.inlineSize = '320px';
      expect(fixture.scrollWidth).to.be.at.most(320);
    });
  }
});
