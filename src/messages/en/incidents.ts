import type { Format } from '../format.js';
import { timeOfDay } from '../time-of-day.js';

/** What happened while users were created: each line stands behind its time. */
export const incidents = {
  title: (lines: number, f: Format) => `What happened (${f.number(lines)})`,
  lines: {
    administrator: () => 'Paused.',
    'sign-in': () => 'Paused: you were signed out.',
    failures: () => 'Paused: the server failed several times in a row.',
    journal: () => 'Paused: this browser could not save progress.',
    resumed: () => 'Resumed.',
    stopped: () => 'Stopped.',
    offline: () => 'The connection was lost.',
    'host-missing': () => 'This page could not create users for a while.',
    back: () => 'Went on by itself.',
    held: (_users: number, until: number, f: Format) =>
      `The server asked to wait until ${timeOfDay(until, f)}.`,
    'sent-again': (users: number, _until: number, f: Format) =>
      f.plural(users, { one: '# user sent again.', other: '# users sent again.' }),
    asked: (users: number, _until: number, f: Format) =>
      f.plural(users, { one: 'Asked what became of # user.', other: 'Asked what became of # users.' }),
  },
};
