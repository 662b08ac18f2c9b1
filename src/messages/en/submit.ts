import type { Format } from '../format.js';
import { timeOfDay } from '../time-of-day.js';

export const submit = {
  progress: 'Importing users',
  counts: 'So far',
  /** Shown beside the progress bar, and read out for it. */
  done: (done: number, total: number, f: Format) => `${f.number(done)} of ${f.number(total)} done`,
  timeLeft: (milliseconds: number, f: Format) => `About ${f.duration(milliseconds)} left`,
  perSecond: (users: number, f: Format) =>
    f.plural(users, { one: '# user a second', other: '# users a second' }),
  timeUnknown: 'Estimating the time left…',
  running: 'Creating users…',
  pausing: 'Pausing after the users being created now…',
  paused: 'Paused. Nothing is sent until you choose Resume.',
  pausedItself: 'Paused.',
  stopping: 'Stopping after the users being created now…',
  finishing: 'Finishing…',
  nextTry: (milliseconds: number, f: Format) => `The server is busy. Next try in ${f.duration(milliseconds)}`,
  nextTryNow: 'The server is busy. Trying again now…',
  offline: 'You are offline. The import goes on by itself when the connection is back.',
  tryAnyway: 'Try anyway',
  tryAnywayHint: 'This browser says that there is no connection. If there is one, choose Try anyway.',
  hostMissing:
    'This page can’t create users at the moment. Nothing is lost: the import goes on by itself when it can again.',
  slowed: 'Slowed down at the server’s request',
  slowedUntil: (until: number, f: Format) =>
    `Slowed down until ${timeOfDay(until, f)} at the server’s request`,
  signIn: 'You were signed out. Sign in again in another tab, then choose Resume.',
  failures: 'The server failed several times in a row. Wait a little, then choose Resume, or Stop.',
  journal:
    'This browser can’t save progress any more, so nothing more is sent. Free some disk space, then choose Resume, or Stop.',
  journalDeleted:
    'What this browser had saved of this import was deleted, so it can’t save progress any more and nothing more is sent. Choose Stop: the result has everything that is known, and the passwords received so far.',
  foreign: 'Somebody else started this import. It goes on to its end, and what comes of it stays with them.',
  keepOpen: 'Keep this page open until the import has ended.',
  resumable:
    'The import goes on while this page is open. You can close it, and resume the import here later.',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  stopHint: 'Stop ends the import: users created so far stay, the rest is not attempted.',

  announceStarted: (total: number, f: Format) =>
    f.plural(total, { one: 'Importing # user.', other: 'Importing # users.' }),
  announcePaused: 'Paused.',
  announceResumed: 'Resumed.',
  announceStopping: 'Stopping.',
  announceWaiting: 'The server is busy. The import goes on by itself.',
  announceSlowed: 'Slowed down at the server’s request.',
};
