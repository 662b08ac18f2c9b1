type WithoutUndefined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without the properties that are `undefined`: an absent property is what they mean. */
export function withoutUndefined<T extends object>(values: T): WithoutUndefined<T> {
  const defined = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as WithoutUndefined<T>;
}
