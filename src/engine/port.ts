/** The methods of `T`, each answering with a promise. */
export type Promised<T> = {
  readonly [M in keyof T]: T[M] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

type Method = (...args: readonly unknown[]) => unknown;

/** An object whose methods are all made of one function. Awaited, it is no promise. */
export function portTo<T>(call: (method: string, args: readonly unknown[]) => Promise<unknown>): Promised<T> {
  return new Proxy({} as Promised<T>, {
    get: (_target, method: string) =>
      method === 'then' ? undefined : (...args: unknown[]) => call(method, args),
  });
}

/** A service that is loaded at the first call. Where it can't be loaded, every call is rejected. The page has it only behind {@link portTo}. */
export function lazyPort<T extends object>(load: () => Promise<T>): Promised<T> {
  let loading: Promise<T> | undefined;
  return new Proxy({} as Promised<T>, {
    get:
      (_target, method: string) =>
      async (...args: unknown[]) =>
        callOn(await (loading ??= load()), method, args),
  });
}

/** What the method throws is thrown. */
export function callOn(service: object, method: string, args: readonly unknown[]): unknown {
  return (service as Readonly<Record<'method', Method>>)[method as 'method'](...args);
}

/** A port that leads to others as well. */
export function withPorts<P extends object, N extends object>(port: P, nested: N): N & P {
  return new Proxy(port as N & P, {
    get: (_target, name) => Reflect.get(name in nested ? nested : port, name),
  });
}
