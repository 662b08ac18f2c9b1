/** Return values of a host that are no response, some of them in bad faith. */
export const boom = (): never => {
  throw new Error('hands off');
};
export const hostile = new Proxy(
  {},
  { get: boom, has: boom, ownKeys: boom, getOwnPropertyDescriptor: boom, getPrototypeOf: boom },
);
export const hostileList = new Proxy([], { get: boom });
const revocable = Proxy.revocable([], {});
revocable.revoke();
export const revoked = revocable.proxy;
export const nonsense: readonly unknown[] = [
  undefined,
  null,
  0,
  'created',
  {},
  { length: 1 },
  () => [],
  hostile,
  hostileList,
  revoked,
  [null],
  [[]],
  [hostile],
  [{}],
  [{ key: 1, status: 'created' }],
  [{ status: 'created' }],
  new Map([['a', 'created']]),
];
