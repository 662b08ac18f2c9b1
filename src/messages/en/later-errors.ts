/** What can go wrong only once an import is under way. */
export const laterErrors = {
  hostFailed: (hostMessage: string | undefined) =>
    hostMessage ??
    'The server’s answer could not be used, and the import was stopped. Nobody is created twice: check the result, then try again.',
};
