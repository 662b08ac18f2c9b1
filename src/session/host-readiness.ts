import type { PasswordPolicy } from '../host.js';
import { readProperty } from '../submit/read-property.js';
import { sourceOf } from '../fields/plan.js';
import { targetOf } from '../fields/target.js';
import type { SessionContext } from './context.js';
import { reportFailure } from './report-failure.js';

/** @returns false: the host can't create anybody, and the failure is on screen. */
export function canCreate(context: SessionContext): boolean {
  if (typeof readProperty(context.settings.host, 'createUsers') === 'function') return true;
  reportFailure(context, { about: 'host-missing', isImport: true });
  return false;
}

/** Loads what reads the rules for passwords, where the host has some. */
export function preparePolicy(context: SessionContext): void {
  // What could not be loaded now is loaded when the import starts, which reports a failure.
  if (givenPolicy(context)) import('../submit/password-policy.js').catch(() => undefined);
}

/** The host's rules for passwords. `undefined`: no password can meet the rules, and the failure is on screen. */
export async function readPolicy(
  context: SessionContext,
): Promise<{ readonly policy: PasswordPolicy | undefined } | undefined> {
  const given = givenPolicy(context);
  if (given === undefined) return { policy: undefined };
  const { parsePasswordPolicy } = await import('../submit/password-policy.js');
  const answer = parsePasswordPolicy(given, { mayBeDigitsOnly: mayBeDigitsOnly(context) });
  if ('policy' in answer) return answer;
  reportFailure(context, { about: 'password-policy', fault: answer.fault });
  return undefined;
}

function givenPolicy({ settings }: SessionContext): unknown {
  return readProperty(settings.host, 'passwordPolicy') ?? undefined;
}

/** True where some passwords are to be made of digits alone. */
function mayBeDigitsOnly({ state }: SessionContext): boolean {
  const field = state.fields.find((one) => targetOf(one) === 'digitsOnlyPassword');
  const source = field && sourceOf(state.plan, field.id);
  if (!source || source.from === 'none') return false;
  return source.from !== 'same' || (source.value !== 'false' && source.value !== '');
}
