/** A property of any value; `undefined` where there is none, and `unreadable` where reading it throws. */
export function readProperty(from: unknown, name: string, unreadable?: symbol): unknown {
  try {
    return (from as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return unreadable;
  }
}
