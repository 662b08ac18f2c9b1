import type { SubmitIncident, SubmitStatus } from '../submit/submit-status.js';

/** Something that happened while users were created, with its time of day. */
export type Incident = SubmitIncident & {
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** The oldest incidents go first: a list is for reading. */
const maxIncidents = 200;
/** Milliseconds within which incidents of one kind are one line. */
const oneLine = 60_000;

/** What happened in an import, from the first batch to the last retry. Each note makes a list of its own. */
export class IncidentLog {
  #incidents: readonly Incident[] = [];
  #status: SubmitStatus = { phase: 'running' };

  get incidents(): readonly Incident[] {
    return this.#incidents;
  }

  note(incident: SubmitIncident): void {
    const at = Date.now();
    const last = this.#incidents.at(-1);
    const isSame = last?.what === incident.what && at - last.at < oneLine;
    const before = isSame ? this.#incidents.slice(0, -1) : this.#incidents.slice(1 - maxIncidents);
    const users = (isSame ? (last.users ?? 0) : 0) + (incident.users ?? 0);
    this.#incidents = [...before, { ...incident, at: isSame ? last.at : at, ...(users > 0 && { users }) }];
  }

  noteStatus(status: SubmitStatus): void {
    const before = this.#status;
    this.#status = status;
    const isPaused = status.phase === 'paused';
    if (isPaused && before.phase !== 'paused') this.note({ what: status.pausedFor ?? 'administrator' });
    if (before.phase === 'paused' && status.phase === 'running') this.note({ what: 'resumed' });
    if (status.phase === 'stopping' && before.phase !== 'stopping') this.note({ what: 'stopped' });
    if (status.offline && !before.offline) this.note({ what: 'offline' });
    if (status.hostMissing && !before.hostMissing) this.note({ what: 'host-missing' });
    const isWaiting = ({ offline = false, hostMissing = false }: SubmitStatus): boolean =>
      offline || hostMissing;
    if (isWaiting(before) && !isWaiting(status) && status.phase === 'running') this.note({ what: 'back' });
  }
}
