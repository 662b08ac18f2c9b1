import { LitElement, type PropertyDeclarations } from 'lit';

/** The default of each number, and its maximum; a number without a maximum has to be finite. */
const numbers: readonly (readonly [name: string, standard: number, most?: number])[] = [
  ['maxRows', 500, Infinity],
  ['maxFileSize', 10_485_760, Infinity],
  ['batchSize', 25],
  ['concurrency', 1, 32],
  ['batchTimeout', 60_000, Infinity],
];

/** Gives a class the accessors of its numbers: an invalid number becomes the default, with a warning in the console. */
function defineNumberProperties(prototype: object): void {
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

/** The numbers that a portal may set on the element. */
export class NumberProperties extends LitElement {
  static override properties: PropertyDeclarations = {
    maxRows: { attribute: 'max-rows' },
    maxFileSize: { attribute: 'max-file-size' },
    batchSize: { attribute: 'batch-size' },
    concurrency: {},
    batchTimeout: { attribute: 'batch-timeout' },
  };

  static {
    defineNumberProperties(this.prototype);
  }

  /**
   * Users a file; past it the file is refused with both numbers named. `Infinity`: any number.
   * @default 500
   * @example
   * element.maxRows = 5000;
   */
  declare maxRows: number;
  /**
   * Bytes. `Infinity`: any size.
   * @default 10485760
   * @example
   * element.maxFileSize = 50 * 1024 * 1024;
   */
  declare maxFileSize: number;
  /**
   * Users a call of `createUsers`.
   * @default 25
   * @example
   * element.batchSize = 100; // the limit of the portal's own API
   */
  declare batchSize: number;
  /**
   * Calls of `createUsers` at the same time; at most 32.
   * @default 1
   * @example
   * element.concurrency = 4;
   */
  declare concurrency: number;
  /**
   * Milliseconds until a call counts as lost; a later answer is still taken. `Infinity`, or more than 2147483647: never.
   * @default 60000
   * @example
   * element.batchTimeout = 5 * 60_000; // the server sends an email to everybody
   */
  declare batchTimeout: number;
}
