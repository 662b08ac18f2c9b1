/** What went wrong around the import as a whole, not in a row. */
export const errors = {
  workerUnavailable:
    'The import works a little slower than it could: its background script did not start. You can go on. If it happens again, tell whoever looks after this page.',
  hostFailed: (hostMessage: string | undefined) =>
    hostMessage ??
    'The server’s answer could not be used, and the import was stopped. Nobody is created twice: check the result, then try again.',
};
