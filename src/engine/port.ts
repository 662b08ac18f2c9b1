/** The methods of `T`, each answering with a promise. */
export type Promised<T> = {
  readonly [M in keyof T]: T[M] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

type Method = (...args: readonly unknown[]) => unknown;

/** A port: every method is one and the same function. A port that is awaited is no promise. */
export function portTo<T>(call: (method: string, args: readonly unknown[]) => Promise<unknown>): Promised<T> {
  return new Proxy({} as Promised<T>, {
    get: (_target, method: string) =>
      method === 'then' ? undefined : (...args: unknown[]) => call(method, args),
  });
}

/** A service that is loaded at the first call. Where it can't be loaded, every call is rejected. It must not be awaited itself: the page has it behind {@link portTo}. */
export function lazyPort<T extends object>(load: () => Promise<T>): Promised<T> {
  let loading: Promise<T> | undefined;
  return new Proxy({} as Promised<T>, {
    get:
      (_target, method: string) =>
      async (...args: unknown[]) =>
        callOn(await (loading ??= load()), method, args),
  });
}

/** Calls a method by its name, as it came over a port. */
export function callOn(service: object, method: string, args: readonly unknown[]): unknown {
  return (service as Readonly<Record<'method', Method>>)[method as 'method'](...args);
}

/** A port with other ports as its properties. */
export function withPorts<P extends object, N extends object>(port: P, nested: N): N & P {
  return new Proxy(port as N & P, {
    get: (_target, name) => Reflect.get(name in nested ? nested : port, name),
  });
}
