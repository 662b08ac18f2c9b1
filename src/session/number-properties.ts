/** What holds where a portal sets no number, and the most that there can be; without one, it has to be finite. */
const numbers = {
  maxRows: { standard: 500, most: Infinity },
  maxFileSize: { standard: 10_485_760, most: Infinity },
  batchSize: { standard: 25 },
  concurrency: { standard: 1, most: 32 },
  batchTimeout: { standard: 60_000, most: Infinity },
} as const;

type NumberProperty = keyof typeof numbers;

/** Gives a class the accessors of its numbers: one that cannot be meant is ignored, and the console says so. */
export function defineNumbers(prototype: object): void {
  for (const name of Object.keys(numbers) as NumberProperty[]) {
    const values = new WeakMap<object, number>();
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: object) {
        return values.get(this) ?? numbers[name].standard;
      },
      set(this: object, given: unknown) {
        values.set(this, meantNumber(name, given));
      },
    });
  }
}

function meantNumber(name: NumberProperty, given: unknown): number {
  const { standard, most }: { readonly standard: number; readonly most?: number } = numbers[name];
  if (given === undefined || given === null) return standard;
  const number = typeof given === 'string' ? Number(given) : given;
  const isMeant = Number.isInteger(number) || (most !== undefined && number === Infinity);
  const asked = isMeant ? (number as number) : 0;
  const value = asked > 0 ? Math.min(asked, most ?? asked) : standard;
  if (value !== asked) {
    const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    // eslint-disable-next-line no-console -- for whoever writes the portal: the administrator can change nothing about it
    console.warn(`<bulk-user-import> takes ${value} for ${name} (attribute ${attribute}), not`, given);
  }
  return value;
}
