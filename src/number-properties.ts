/** The default of each number, and its maximum; a number without a maximum has to be finite. */
const numbers: readonly (readonly [name: string, standard: number, most?: number])[] = [
  ['maxRows', 500, Infinity],
  ['maxFileSize', 10_485_760, Infinity],
  ['batchSize', 25],
  ['concurrency', 1, 32],
  ['batchTimeout', 60_000, Infinity],
];

/** Gives a class the accessors of its numbers: an invalid number becomes the default, with a warning in the console. */
export function defineNumberProperties(prototype: object): void {
  for (const [name, standard, most] of numbers) {
    const values = new WeakMap<object, number>();
    Object.defineProperty(prototype, name, {
      // Lit wraps the accessors in its own.
      configurable: true,
      get(this: object) {
        return values.get(this) ?? standard;
      },
      set(this: object, given: unknown) {
        const requested = (typeof given === 'string' ? Number(given) : (given ?? standard)) as number;
        const isValid = (Number.isInteger(requested) || (most && requested === Infinity)) && requested > 0;
        const value = isValid ? Math.min(requested, most ?? requested) : standard;
        values.set(this, value);
        if (value === requested) return;
        const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
        // eslint-disable-next-line no-console -- for whoever writes the portal: the administrator can change nothing about it
        console.warn(`<bulk-user-import> ${name} (${attribute}) is ${value}, not`, given);
      },
    });
  }
}
