import type { PolicyFault } from '../../submit/password-policy.js';

const faults: Readonly<Record<PolicyFault['reason'], string>> = {
  'not-an-object': 'is not an object',
  'not-a-count': 'is not a whole number of 0 or more',
  'not-a-text': 'is not a text',
  'too-short': 'leaves no room for what is required',
  'too-long': 'is too long',
  'all-excluded': 'leaves no characters to choose from',
};

/** An import has ended while users were being created, or after it. */
const nothingMoreIsSent = 'Nothing more is sent. What is known of every user is not lost.';

/** The notice above the screen: a failure that keeps the import from going on as it was. */
export const trouble = {
  hostMissing:
    'This page is not connected to the server yet, so nobody can be created and some lists are empty. Reload the page. If that does not help, tell whoever looks after it: the importer has no “host”.',
  cannotCreate:
    'Nothing was sent: this page can’t create users at the moment. Try again in a moment. If that does not help, tell whoever looks after the page: the importer’s “host” has no “createUsers”.',
  passwordPolicy: (property: string, reason: PolicyFault['reason']) =>
    `Nothing was sent: no password can meet the rules of this page. Tell whoever looks after it: “passwordPolicy${property}” ${faults[reason]}.`,
  workerLost: (then: 'read-again' | 'gone' | 'sent' | undefined, corrections: boolean) =>
    [
      'The background script of this page ended unexpectedly, maybe because this device is short of memory.',
      ...(then === 'read-again'
        ? [
            corrections
              ? 'The file was read again as it was chosen: your corrections are lost, and nothing was sent. Choose Upload to go on.'
              : 'The file was read again, and nothing was sent. Choose Upload to go on.',
          ]
        : []),
      ...(then === 'gone'
        ? ['Nothing was sent. Close other tabs, then choose the file again, or divide it into smaller ones.']
        : []),
      ...(then === 'sent' ? [nothingMoreIsSent] : []),
    ].join(' '),
  fileMissing: (address: string | undefined) =>
    `A file of this page could not be loaded${address ? `: ${address}` : ''}. What you asked for was not done. Reload the page: it may have been updated meanwhile. If that does not help, tell whoever looks after it.`,
  /** The page's own copy serves; `found`: the version of a file that is older or newer than the page. */
  workerFileMissing: (address: string, found: string | undefined) =>
    `${
      found === undefined
        ? `A file of this page could not be loaded: ${address}.`
        : `A file of this page is of another version${found && ` (${found})`}: ${address}.`
    } The import goes on without it, a little slower. Tell whoever looks after this page.`,
  failed: (then: 'sent' | undefined) =>
    `Something in this page did not work. ${
      then ? nothingMoreIsSent : 'What you asked for was not done.'
    } Try again. If it happens again, reload the page and tell whoever looks after it.`,
};
