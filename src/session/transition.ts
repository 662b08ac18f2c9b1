import type { FieldDefinition } from '../fields/field-definition.js';
import { reviewAfter, type ReviewEvent } from './review-transition.js';
import type { SessionEvent } from './session-event.js';
import { shownSteps, type NavigableStep } from './shown-steps.js';
import type { Limits, SessionState, Step } from './state.js';

export type { SessionEvent } from './session-event.js';

const everywhere: readonly Step[] = [
  'upload',
  'required',
  'security',
  'optional',
  'review',
  'submit',
  'result',
  'resume',
];
const mapping: readonly Step[] = ['required', 'security', 'optional'];

/** The steps in which each event can happen. */
const allowedSteps: Readonly<Record<SessionEvent['type'], readonly Step[]>> = {
  configured: everywhere,
  'worker-unavailable': everywhere,
  'returned-to-upload': everywhere,
  'failure-changed': everywhere,
  'owner-changed': ['submit'],
  'file-chosen': ['upload'],
  'reading-again': ['upload'],
  'file-refused': ['upload'],
  'file-read': ['upload'],
  moved: ['upload', ...mapping, 'review'],
  'source-set': mapping,
  'plan-replaced': ['upload', ...mapping],
  'gaps-found': ['upload', ...mapping, 'review'],
  'gaps-shown': mapping,
  'list-changed': everywhere,
  checking: ['review'],
  checked: ['review'],
  'host-check-changed': ['review'],
  'rows-shown': ['review'],
  'corrections-dropped': ['review'],
  edited: [...mapping, 'review'],
  'cell-text-loaded': ['review'],
  asked: ['upload', ...mapping, 'review', 'result', 'resume'],
  dismissed: ['upload', ...mapping, 'review', 'result', 'resume'],
  submitting: ['review', 'result', 'resume'],
  progressed: ['submit'],
  'submit-status-changed': ['submit'],
  finished: ['submit', 'resume'],
  'journal-changed': everywhere,
  'unfinished-found': ['upload', 'resume'],
  'unfinished-gone': ['resume'],
  'kept-changed': ['upload'],
  resumed: ['resume'],
  'result-changed': ['review', 'result'],
  downloaded: ['review', 'result'],
  'fixing-began': ['result'],
  'fixing-ended': ['review'],
};

const noPlan = { plan: {}, matched: new Map() } as const;

export function initialState(fields: readonly FieldDefinition[], limits: Limits): SessionState {
  return {
    step: 'upload',
    fields,
    limits,
    upload: { phase: 'empty' },
    ...noPlan,
    gaps: [],
    showGaps: false,
    lists: new Map(),
    workerUnavailable: false,
  };
}

/**
 * The next state. Pure: the same state and event always give the same result.
 *
 * @throws Error when the event can't happen in this step; it names both.
 */
export function transition(from: SessionState, event: SessionEvent): SessionState {
  const state = clearsFailure(from, event) ? without(from, 'failure') : from;
  if (!allowedSteps[event.type].includes(state.step)) throw illegal(state, event);
  switch (event.type) {
    case 'configured':
      return { ...state, fields: event.fields, limits: event.limits };
    case 'worker-unavailable':
      return { ...state, workerUnavailable: true };
    case 'returned-to-upload':
      return event.state;
    case 'failure-changed':
      return event.failure ? { ...state, failure: event.failure } : without(state, 'failure');
    case 'owner-changed':
      return { ...state, isOtherOwner: event.isOtherOwner };
    case 'list-changed':
      return { ...state, lists: new Map(state.lists).set(event.list, event.state) };
    case 'asked':
      return { ...state, question: event.question };
    case 'dismissed':
      return without(state, 'question');
    case 'moved':
      return move(state, event);
    case 'corrections-dropped':
    case 'journal-changed':
    case 'unfinished-found':
    case 'unfinished-gone':
    case 'kept-changed':
    case 'resumed':
      return onJournal(state, event);
    case 'file-chosen':
    case 'reading-again':
    case 'file-refused':
    case 'file-read':
      return onUpload(state, event);
    case 'source-set':
    case 'plan-replaced':
    case 'gaps-found':
    case 'gaps-shown':
      return onMapping(state, event);
    case 'checking':
    case 'checked':
    case 'host-check-changed':
    case 'rows-shown':
    case 'edited':
    case 'cell-text-loaded':
      return onReview(state, event);
    default:
      return onSubmit(state, event);
  }
}

/** A failure need not be shown once the administrator has gone on; a missing host stays missing. */
function clearsFailure({ failure }: SessionState, { type }: SessionEvent): boolean {
  const goesOn = type === 'file-chosen' || type === 'moved' || type === 'submitting' || type === 'finished';
  return goesOn && failure?.about !== 'host-missing';
}

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

function move(state: SessionState, event: EventOf<'moved'>): SessionState {
  const steps = shownSteps(state.fields);
  const distance = steps.indexOf(event.to) - steps.indexOf(state.step as NavigableStep);
  const isFromMapping = state.step === 'upload' || mapping.includes(state.step);
  const skips = event.to === 'review' ? isFromMapping : state.step === 'review' && event.field !== undefined;
  if ((Math.abs(distance) !== 1 && !skips) || !state.file) throw illegal(state, event, event.to);
  const next = { ...without(without(state, 'question'), 'soughtField'), step: event.to, showGaps: false };
  return event.field === undefined ? next : { ...next, soughtField: event.field };
}

function onUpload(
  state: SessionState,
  event: EventOf<'file-chosen' | 'reading-again' | 'file-refused' | 'file-read'>,
): SessionState {
  switch (event.type) {
    case 'file-chosen':
      return { ...forgetFile(state), upload: { phase: 'reading', fileName: event.fileName } };
    case 'reading-again': {
      const { upload } = state;
      if (upload.phase !== 'read' && upload.phase !== 'refused') throw illegal(state, event);
      return { ...state, upload: { ...upload, again: event.choices } };
    }
    case 'file-refused': {
      const { type: _, ...refused } = event;
      const before = state.upload.phase === 'refused' ? state.upload.before : state.file;
      return { ...forgetFile(state), upload: { phase: 'refused', ...refused, ...(before && { before }) } };
    }
    case 'file-read': {
      const { type: _, ...read } = event;
      return { ...forgetFile(state), upload: { phase: 'read' }, ...read };
    }
  }
}

function forgetFile(state: SessionState): SessionState {
  return {
    ...without(without(without(state, 'file'), 'review'), 'corrections'),
    ...noPlan,
    gaps: [],
    showGaps: false,
  };
}

function onJournal(
  state: SessionState,
  event: EventOf<
    | 'corrections-dropped'
    | 'journal-changed'
    | 'unfinished-found'
    | 'unfinished-gone'
    | 'kept-changed'
    | 'resumed'
  >,
): SessionState {
  switch (event.type) {
    case 'corrections-dropped':
      return without(without(state, 'corrections'), 'review');
    case 'journal-changed':
      return { ...state, journal: event.journal };
    case 'unfinished-found':
      return { ...state, step: 'resume', unfinished: event.unfinished };
    case 'unfinished-gone':
      return { ...without(without(state, 'unfinished'), 'question'), step: 'upload' };
    case 'kept-changed':
      return { ...state, kept: event.kept };
    case 'resumed': {
      const { fields, plan, file } = event;
      return { ...state, fields, plan, file, upload: { phase: 'read' }, journal: 'on' };
    }
  }
}

function onMapping(
  state: SessionState,
  event: EventOf<'source-set' | 'plan-replaced' | 'gaps-found' | 'gaps-shown'>,
): SessionState {
  switch (event.type) {
    case 'source-set': {
      const sources = new Map(Object.entries(state.plan));
      if (event.source) sources.set(event.field, event.source);
      else sources.delete(event.field);
      const matched = new Map([...state.matched].filter(([field]) => field !== event.field));
      return { ...without(state, 'question'), plan: Object.fromEntries(sources), matched };
    }
    case 'plan-replaced':
      return { ...state, plan: event.plan, matched: event.matched };
    case 'gaps-found':
      return { ...state, gaps: event.gaps };
    case 'gaps-shown':
      return { ...state, showGaps: true };
  }
}

function onReview(state: SessionState, event: ReviewEvent): SessionState {
  const review = reviewAfter(state.review, event);
  if (!review) throw illegal(state, event);
  return { ...state, review };
}

function onSubmit(
  state: SessionState,
  event: EventOf<
    | 'submitting'
    | 'progressed'
    | 'submit-status-changed'
    | 'finished'
    | 'result-changed'
    | 'downloaded'
    | 'fixing-began'
    | 'fixing-ended'
  >,
): SessionState {
  if (event.type === 'submitting') {
    const submit = { counts: event.counts, status: { phase: 'running' } } as const;
    return { ...without(without(state, 'question'), 'result'), step: 'submit', submit };
  }
  if (event.type === 'finished') return { ...state, step: 'result', result: event.result };
  if (event.type === 'submit-status-changed' || event.type === 'progressed') return onProgress(state, event);
  if (!state.result) throw illegal(state, event);
  if (event.type === 'result-changed') return { ...state, result: event.result };
  if (event.type === 'downloaded') {
    const done = event.file === 'errors' ? { errorsDownloaded: true } : { successDownloaded: true };
    const fileNames = { ...state.result.fileNames, [event.file]: event.fileName };
    // Saved passwords answer what Continue asks about them; any other question stays.
    const isAnswered = event.file === 'success' && state.question && 'passwords' in state.question;
    const next = isAnswered ? without(state, 'question') : state;
    return { ...next, result: { ...state.result, ...done, fileNames } };
  }
  const step = event.type === 'fixing-began' ? 'review' : 'result';
  return { ...without(without(state, 'question'), 'review'), step };
}

function onProgress(
  state: SessionState,
  event: EventOf<'progressed' | 'submit-status-changed'>,
): SessionState {
  if (!state.submit) throw illegal(state, event);
  if (event.type === 'submit-status-changed') {
    const { type: _, ...changed } = event;
    return { ...state, submit: { ...state.submit, ...changed } };
  }
  const { counts, remainingMs } = event;
  const submit = { ...without(state.submit, 'remainingMs'), counts };
  return { ...state, submit: remainingMs === undefined ? submit : { ...submit, remainingMs } };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> & Partial<Pick<T, K>> {
  const { [key]: _, ...rest } = value;
  return rest as Omit<T, K> & Partial<Pick<T, K>>;
}

function illegal(state: SessionState, event: SessionEvent, to?: Step): Error {
  return new Error(`"${event.type}"${to ? ` to "${to}"` : ''} can't happen in step "${state.step}"`);
}
