/** Collects the errors of the console until `end` is called, so that wanted failures stay out of the test report. */
export function recordConsoleErrors(): { readonly lines: readonly string[]; readonly end: () => void } {
  const lines: string[] = [];
  /* eslint-disable no-console -- the console is what is replaced */
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
