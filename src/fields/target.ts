/** Every place in `NewUser` for a field's value, by the id of the field that has the target by default. */
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

export const targets = Object.values(targetsById);

/** The target of a field. `undefined`: the value goes into `NewUser.extra`, by the id of the field. */
export function targetOf({
  id,
  target = byId.get(id),
}: {
  readonly id: string;
  readonly target?: FieldTarget | undefined;
}): FieldTarget | undefined {
  return target;
}
