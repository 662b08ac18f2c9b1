/** What the console is told of errors until `end` is called: a failure that a test wants is none of its report's business. */
export function hearErrors(): { readonly told: readonly string[]; readonly end: () => void } {
  const told: string[] = [];
  /* eslint-disable no-console -- it is what is listened to */
  const { error } = console;
  console.error = (...args: unknown[]) => void told.push(args.map(String).join(' '));
  return {
    told,
    end: () => {
      console.error = error;
    },
  };
  /* eslint-enable no-console */
}
