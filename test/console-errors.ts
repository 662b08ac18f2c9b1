/** What the console is told of errors until `end` is called: a failure that a test wants is none of its report's business. */
export function recordConsoleErrors(): { readonly lines: readonly string[]; readonly end: () => void } {
  const lines: string[] = [];
  /* eslint-disable no-console -- it is what is listened to */
  const { error } = console;
  console.error = (...args: unknown[]) => void lines.push(args.map(String).join(' '));
  return {
    lines,
    end: () => {
      console.error = error;
    },
  };
  /* eslint-enable no-console */
}
