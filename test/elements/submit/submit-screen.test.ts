import { expect, waitUntil } from '@open-wc/testing';
import type { SessionState, SubmitState } from '../../../src/session/state.js';
import type { SubmitStatus } from '../../../src/submit/submit-status.js';
import { halfWay, resultWith, submitWith } from '../lazy-fixtures.js';
import { axeFindings, mount, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

function button(fixture: ScreenFixture, name: string): HTMLElement {
  const found = fixture.all('button').find((candidate) => textOf(candidate) === name);
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}

describe('the submit screen', () => {
  it('has one level-2 heading, which takes the focus', async () => {
    const fixture = await mount(submitWith(), { focusHeading: true });
    expect(fixture.all('h2').map(textOf)).to.deep.equal(['Importing']);
    expect(fixture.shadowRoot?.activeElement?.textContent).to.equal('Importing');
  });

  it('divides the progress bar by what became of the users', async () => {
    const counts = {
      ...halfWay.counts,
      created: 100,
      duplicates: 50,
      rejected: 25,
      unknown: 25,
      pending: 300,
    };
    const fixture = await mount(submitWith({ counts }));
    const whole = fixture.find('.progress__fill').getBoundingClientRect().width;
    const widths = fixture.all('.progress__part').map((one) => one.getBoundingClientRect().width / whole);
    for (const [at, share] of [0.5, 0.25, 0.125, 0.125].entries())
      expect(widths[at]).to.be.closeTo(share, 0.01);
  });

  it('says how many users are created in a second, where these are any', async () => {
    const fixture = await mount(submitWith({ remainingMs: 20_700 }));
    expect(textOf(fixture.find('.progress__pace'))).to.equal('10 users a second');
    await fixture.show(submitWith({ remainingMs: 1_000_000 }));
    expect(fixture.all('.progress__pace')).to.have.length(0);
    await fixture.show(submitWith({ status: { phase: 'paused', pausedFor: 'administrator' } }));
    expect(fixture.all('.progress__pace')).to.have.length(0);
  });

  it('says until when the server has asked to wait', async () => {
    const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
    const status: SubmitStatus = { phase: 'running', slowed: true };
    const now = Date.now();
    const until = now + 120_000;
    const fixture = await mount(submitWith({ status, incidents: [{ at: now, what: 'held', until }] }));
    expect(textOf(fixture.find('.progress__slowed'))).to.equal(
      `Slowed down until ${time.format(until)} at the server’s request`,
    );
    await fixture.show(submitWith({ status, incidents: [{ at: now - 9, what: 'held', until: now - 1 }] }));
    expect(textOf(fixture.find('.progress__slowed'))).to.equal('Slowed down at the server’s request');
  });

  it('lists what happened, each with its time, here and on the Result', async () => {
    const at = new Date(2026, 11, 1, 14, 3).getTime();
    const incidents: SubmitState['incidents'] = [
      { at, what: 'held', until: at + 120_000 },
      { at: at + 120_000, what: 'sent-again', users: 25 },
      { at: at + 180_000, what: 'asked', users: 1 },
    ];
    const fixture = await mount(submitWith({ incidents }));
    const details = fixture.find('details');
    expect(textOf(details.querySelector('summary'))).to.equal('What happened (3)');
    details.setAttribute('open', '');
    const lines = (): string[] => fixture.all('.incidents__list > li').map(textOf);
    const expected = [
      '2:03 PM The server asked to wait until 2:05 PM.',
      '2:05 PM 25 users sent again.',
      '2:06 PM Asked what became of 1 user.',
    ];
    expect(lines()).to.deep.equal(expected);
    expect(await axeFindings(fixture)).to.deep.equal([]);
    const { submit } = submitWith({ incidents });
    await fixture.show({ ...resultWith(), ...(submit && { submit }) });
    expect(lines()).to.deep.equal(expected);
    await fixture.show(submitWith());
    expect(fixture.all('details')).to.have.length(0);
  });

  it('has a progress bar that says how much is done', async () => {
    const fixture = await mount(submitWith());
    const bar = fixture.find('[role="progressbar"]');
    expect(bar.ariaLabel).to.equal('Importing users');
    expect(bar.ariaValueMin).to.equal('0');
    expect(bar.ariaValueNow).to.equal('293');
    expect(bar.ariaValueMax).to.equal('500');
    expect(bar.ariaValueText).to.equal('293 of 500 done');
    const fill = fixture.find('.progress__fill').getBoundingClientRect().width;
    expect(fill / bar.getBoundingClientRect().width).to.be.closeTo(293 / 500, 0.01);
  });

  it('counts what became of the rows so far', async () => {
    const fixture = await mount(submitWith());
    const counts = () => fixture.all('.counts > li').map(({ textContent }) => textContent);
    expect(counts()).to.deep.equal(['290 users created', '1 duplicate', '2 errors']);
    await fixture.show(submitWith({ counts: { ...halfWay.counts, created: 1, rejected: 1, unknown: 3 } }));
    expect(counts()).to.deep.equal(['1 user created', '1 duplicate', '1 error', '3 unknown']);
  });

  it('says how long it will take, once it can be told', async () => {
    const fixture = await mount(submitWith());
    expect(textOf(fixture.find('.progress__time'))).to.equal('About 2 minutes left');
    const { remainingMs: _, ...start } = halfWay;
    await fixture.show({ ...submitWith(), submit: start });
    expect(textOf(fixture.find('.progress__time'))).to.equal('Estimating the time left…');
  });

  it('says that it waits for the connection', async () => {
    const fixture = await mount(submitWith({ status: { phase: 'running', offline: true } }));
    expect(textOf(fixture.find('.progress__status'))).to.equal(
      'You are offline. The import goes on by itself when the connection is back.',
    );
  });

  it('sends all the same where somebody knows better than the browser', async () => {
    const fixture = await mount(submitWith());
    expect(fixture.all('button').map(textOf)).to.not.include('Try anyway');
    await fixture.show(submitWith({ status: { phase: 'running', offline: true } }));
    button(fixture, 'Try anyway').click();
    expect(fixture.requests).to.deep.equal([{ type: 'try-anyway' }]);
  });

  it('says that it waits for the page that it stands in', async () => {
    const fixture = await mount(submitWith({ status: { phase: 'running', hostMissing: true } }));
    expect(textOf(fixture.find('.progress__status'))).to.equal(
      'This page can’t create users at the moment. Nothing is lost: the import goes on by itself when it can again.',
    );
  });

  it('counts the seconds to the next try by itself, outside of live regions', async () => {
    const status: SubmitStatus = { phase: 'running', waitingUntil: performance.now() + 3400, slowed: true };
    const fixture = await mount(submitWith({ status }));
    const line = fixture.find('.progress__status');
    expect(textOf(line)).to.match(
      /^The server is busy. Next try in [23] seconds Slowed down at the server’s request$/,
    );
    expect(line.closest('[aria-live], [role="status"], [role="alert"]')).to.equal(null);
    await waitUntil(() => textOf(line).includes('Next try in 1 second '), 'a second later', {
      timeout: 10_000,
    });
    await waitUntil(() => textOf(line).includes('Trying again now…'), 'another', { timeout: 10_000 });
  });

  const statuses: readonly {
    readonly status: SubmitStatus;
    readonly text: string;
    readonly button: string;
    readonly isOff?: boolean;
  }[] = [
    { status: { phase: 'running' }, text: 'Creating users…', button: 'Pause' },
    {
      status: { phase: 'pausing' },
      text: 'Pausing after the users being created now…',
      button: 'Pause',
      isOff: true,
    },
    {
      status: { phase: 'paused', pausedFor: 'administrator' },
      text: 'Paused. Nothing is sent until you choose Resume.',
      button: 'Resume',
    },
    { status: { phase: 'paused', pausedFor: 'sign-in' }, text: 'Paused.', button: 'Resume' },
    { status: { phase: 'paused', pausedFor: 'failures' }, text: 'Paused.', button: 'Resume' },
    { status: { phase: 'paused', pausedFor: 'journal' }, text: 'Paused.', button: 'Resume' },
    {
      status: { phase: 'stopping' },
      text: 'Stopping after the users being created now…',
      button: 'Pause',
      isOff: true,
    },
    { status: { phase: 'done' }, text: 'Finishing…', button: 'Pause', isOff: true },
  ];
  for (const { status, text, button: name, isOff = false } of statuses) {
    it(`says "${text}" and offers ${name}: ${status.phase} ${status.pausedFor ?? ''}`, async () => {
      const fixture = await mount(submitWith({ status }));
      expect(textOf(fixture.find('.progress__status'))).to.equal(text);
      expect(button(fixture, name).ariaDisabled).to.equal(String(isOff));
      button(fixture, name).click();
      const expected = isOff ? [] : [name === 'Pause' ? 'pause' : 'resume'];
      expect(fixture.requests.map(({ type }) => type)).to.deep.equal(expected);
    });
  }

  const alerts = [
    { reason: 'sign-in', text: 'You were signed out. Sign in again in another tab, then choose Resume.' },
    {
      reason: 'failures',
      text: 'The server failed several times in a row. Wait a little, then choose Resume, or Stop.',
    },
    {
      reason: 'journal',
      text: 'This browser can’t save progress any more, so nothing more is sent. Free some disk space, then choose Resume, or Stop.',
    },
  ] as const;
  for (const { reason, text } of alerts) {
    it(`calls for the administrator when paused for ${reason}, and moves nothing`, async () => {
      const fixture = await mount(submitWith());
      expect(fixture.all('[role="alert"]')).to.have.length(0);
      const before = button(fixture, 'Stop').getBoundingClientRect().top;
      await fixture.show(submitWith({ status: { phase: 'paused', pausedFor: reason } }));
      expect(textOf(fixture.find('[role="alert"]'))).to.equal(text);
      expect(button(fixture, 'Stop').getBoundingClientRect().top).to.equal(before);
    });
  }

  const notices: readonly {
    readonly journal: SessionState['journal'];
    readonly tone: string;
    readonly text: string;
  }[] = [
    { journal: undefined, tone: 'info', text: 'Keep this page open until the import has ended.' },
    {
      journal: 'on',
      tone: 'info',
      text: 'The import goes on while this page is open. You can close it, and resume the import here later.',
    },
    {
      journal: 'insecure',
      tone: 'warning',
      text: 'This import can’t be saved in this browser: that takes a page on https. Keep this page open until the import has ended, since it can’t be resumed.',
    },
    {
      journal: 'newer',
      tone: 'warning',
      text: 'This import can’t be saved in this browser: a newer version of this page was used here. Keep this page open until the import has ended, since it can’t be resumed.',
    },
    {
      journal: 'unavailable',
      tone: 'warning',
      text: 'This import can’t be saved in this browser: its storage is full, blocked or forbidden. Keep this page open until the import has ended, since it can’t be resumed.',
    },
  ];
  for (const { journal, tone, text } of notices) {
    it(`says whether the page may be closed: ${journal ?? 'no journal'}`, async () => {
      const fixture = await mount(submitWith());
      const before = button(fixture, 'Stop').getBoundingClientRect().top;
      await fixture.show({ ...submitWith(), ...(journal && { journal }) });
      expect(fixture.all('.notice')).to.have.length(1);
      expect(textOf(fixture.find(`.notice--${tone}`))).to.equal(text);
      expect(fixture.find('.notice').role).to.equal(null);
      expect(button(fixture, 'Stop').getBoundingClientRect().top).to.equal(before);
    });
  }

  it('keeps the focus on the button when Pause becomes Resume', async () => {
    const fixture = await mount(submitWith());
    const pause = button(fixture, 'Pause');
    pause.focus();
    await fixture.show(submitWith({ status: { phase: 'pausing' } }));
    await fixture.show(submitWith({ status: { phase: 'paused', pausedFor: 'administrator' } }));
    expect(fixture.shadowRoot?.activeElement).to.equal(pause);
    expect(textOf(pause)).to.equal('Resume');
  });

  it('says what Stop does before it is pressed, and stops once', async () => {
    const fixture = await mount(submitWith());
    const stop = button(fixture, 'Stop');
    expect(textOf(fixture.find(`#${stop.getAttribute('aria-describedby') ?? ''}`))).to.equal(
      'Stop ends the import: users created so far stay, the rest is not attempted.',
    );
    stop.click();
    await fixture.show(submitWith({ status: { phase: 'stopping' } }));
    stop.click();
    expect(fixture.requests).to.deep.equal([{ type: 'stop' }]);
  });
});
