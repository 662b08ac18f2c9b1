import { identityKey } from './identity.mjs';
import { LISTS } from './seed.mjs';

/** Why this user cannot be created with these values, whatever other users there are; undefined when the user can. */
export function objectionTo(user) {
  const { username, email, virtualExtension, roleId, sip } = user;
  if (!identityKey(username)) return reject('username', 'A user needs a username.');
  if (!/^[^@\s]+@[^@\s]+$/.test(email.trim())) return reject('email', `“${email}” is not an email address.`);
  if (hasOwnExtension(user) && !/^\d{2,20}$/.test(virtualExtension))
    return reject('virtualExtension', 'An extension has 2 to 20 digits.');
  // A real portal checks here, too, whether the administrator may grant the role: the file can name any.
  if (roleId !== undefined && !isIn(LISTS.roles, roleId))
    return reject('role', `There is no role with the ID ${roleId}.`);
  const desk = user.desks === 'all' ? undefined : user.desks?.find((id) => !isIn(LISTS.desks, id));
  if (desk !== undefined) return reject('desk', `There is no desk with the ID ${desk}.`);
  if (sip?.option === 'classic-pbx' && !isIn(LISTS.domains, sip.domainId))
    return reject('pbxDomain', `There is no PBX domain with the ID ${sip.domainId}.`);
  return undefined;
}

export function hasOwnExtension({ virtualExtension }) {
  return virtualExtension !== undefined && virtualExtension !== 'generate';
}

function reject(field, message) {
  return { status: 'rejected', field, message };
}

function isIn(list, id) {
  return list.some((entry) => String(entry.id) === id);
}
