/** Every place in `NewUser` that a field's value may go to, by the id of the fields that go there unless they have a `target`. */
const targetsById = {
  username: 'username',
  email: 'email',
  firstName: 'firstName',
  lastName: 'lastName',
  role: 'roleId',
  desk: 'desks',
  virtualExtension: 'virtualExtension',
  sip: 'sipOption',
  pbxDomain: 'sipDomainId',
  pbxDevice: 'sipDevice',
  sipUri: 'sipUri',
  authentication: 'authentication',
  advancedSecurity: 'advancedSecurity',
  sessionMinutes: 'sessionMinutes',
  concurrentSessions: 'concurrentSessions',
  allowedIps: 'allowedIps',
  digitsOnlyPassword: 'digitsOnlyPassword',
} as const;

export type FieldTarget = (typeof targetsById)[keyof typeof targetsById];

const byId = new Map<string, FieldTarget>(Object.entries(targetsById));

/** Every target. */
export const targets = Object.values(targetsById);

/** Where the value of a field goes. `undefined`: into `NewUser.extra`, by the id of the field. */
export function targetOf({
  id,
  target = byId.get(id),
}: {
  readonly id: string;
  readonly target?: FieldTarget | undefined;
}): FieldTarget | undefined {
  return target;
}
