import { ImportSession, type SessionEnvironment } from './session.js';
import type { Busy } from './step.js';

interface OwnedSession {
  readonly session: ImportSession;
  /** The owner's resume key; `undefined` as long as the portal has set none. */
  resumeKey: string | undefined;
}

/**
 * One session per owner: with another resume key, a new session takes the screen. A running import stays, with its
 * owner. A session whose passwords only this page has waits out of sight until its key comes back.
 */
export class OwnerSessions {
  readonly #environment: SessionEnvironment;
  readonly #onState: () => void;
  readonly #waiting = new Map<string | undefined, OwnedSession>();
  #current: OwnedSession;

  constructor(environment: SessionEnvironment, onState: () => void) {
    this.#environment = environment;
    this.#onState = onState;
    this.#current = this.#create(undefined);
  }

  get current(): ImportSession {
    return this.#current.session;
  }

  /** What closing would lose, of any owner. */
  get busy(): Busy | undefined {
    return this.current.busy ?? (this.#waiting.size ? 'passwords' : undefined);
  }

  /** Follows the resume key, as soon as no import keeps the screen. */
  updateOwner(): void {
    const { session, resumeKey: owner } = this.#current;
    const { resumeKey } = this.#environment.settings;
    const isOther = owner !== resumeKey;
    if (session.state.step === 'submit') return session.setOtherOwner(isOther && owner !== undefined);
    if (!isOther) return;
    const waiting = this.#waiting.get(resumeKey);
    // A portal may learn late who is signed in: until then the session had no other owner.
    if (owner === undefined && !waiting) {
      this.#current.resumeKey = resumeKey;
      if (session.state.step === 'upload') session.readJournal();
      return;
    }
    if (session.busy === 'passwords' && session.state.journal !== 'on')
      this.#waiting.set(owner, this.#current);
    else session.close();
    this.#waiting.delete(resumeKey);
    this.#current = waiting ?? this.#create(resumeKey);
    this.#begin(this.current, session.state.step);
  }

  #begin(session: ImportSession, previous: ImportSession['state']['step']): void {
    const { step } = session.state;
    session.configure();
    if (step === 'upload' && this.#environment.isConnected) session.readJournal();
    // The event follows once the session is on screen.
    if (step !== previous) queueMicrotask(() => this.#environment.emit('import-step', { step, previous }));
  }

  #create(resumeKey: string | undefined): OwnedSession {
    const environment = this.#environment;
    const owner = { resumeKey };
    const isCurrent = (): boolean => this.current === session;
    const session: ImportSession = new ImportSession(
      {
        ...(environment.startEngine && { startEngine: environment.startEngine }),
        get settings() {
          return { ...environment.settings, resumeKey: owner.resumeKey };
        },
        get texts() {
          return environment.texts;
        },
        get isConnected() {
          return environment.isConnected;
        },
        emit: (type, detail) => {
          if (isCurrent()) environment.emit(type, detail);
        },
        prepare: environment.prepare,
        save: (name, file) => isCurrent() && environment.save(name, file),
      },
      this.#onState,
    );
    return Object.assign(owner, { session });
  }
}
