import { expect } from '@open-wc/testing';
import { IncidentLog } from '../../src/session/incident-log.js';

function kinds({ incidents }: IncidentLog): string[] {
  return incidents.map(({ what, users }) => (users === undefined ? what : `${what} ${users}`));
}

describe('the log of an import', () => {
  it('notes pauses, what ended them, and what the import waited for', () => {
    const log = new IncidentLog();
    log.noteStatus({ phase: 'running' });
    log.noteStatus({ phase: 'running', slowed: true });
    log.noteStatus({ phase: 'pausing', pausedFor: 'administrator' });
    log.noteStatus({ phase: 'paused', pausedFor: 'administrator' });
    log.noteStatus({ phase: 'running' });
    log.noteStatus({ phase: 'running', offline: true });
    log.noteStatus({ phase: 'running' });
    log.noteStatus({ phase: 'paused', pausedFor: 'sign-in' });
    log.noteStatus({ phase: 'running' });
    log.noteStatus({ phase: 'running', hostMissing: true });
    log.noteStatus({ phase: 'stopping' });
    log.noteStatus({ phase: 'done' });
    expect(kinds(log)).to.deep.equal([
      'administrator',
      'resumed',
      'offline',
      'back',
      'sign-in',
      'resumed',
      'host-missing',
      'stopped',
    ]);
  });

  it('makes one line of the same within a minute, and counts its users together', () => {
    const log = new IncidentLog();
    log.note({ what: 'sent-again', users: 25 });
    const [first] = log.incidents;
    log.note({ what: 'sent-again', users: 10 });
    log.note({ what: 'asked', users: 3 });
    log.note({ what: 'sent-again', users: 1 });
    expect(kinds(log)).to.deep.equal(['sent-again 35', 'asked 3', 'sent-again 1']);
    expect(log.incidents[0]?.at).to.equal(first?.at);
  });

  it('keeps the latest two hundred lines', () => {
    const log = new IncidentLog();
    for (let time = 0; time < 150; time++) {
      log.note({ what: 'sent-again', users: time + 1 });
      log.note({ what: 'asked', users: time + 1 });
    }
    expect(log.incidents).to.have.length(200);
    expect(kinds(log).at(-1)).to.equal('asked 150');
    expect(kinds(log)[0]).to.equal('sent-again 51');
  });
});
