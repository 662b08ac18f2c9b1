/** A property of anything at all; `undefined` where there is none, or where reading it throws. */
export function readProperty(from: unknown, name: string): unknown {
  try {
    return (from as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}
