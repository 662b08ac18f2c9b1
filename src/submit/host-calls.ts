/**
 * All that talks to the host. It is not needed to draw the first screen, so the page loads it when somebody turns to
 * the drop zone.
 */
export { fieldOfHostName } from '../checking/field-of-host-name.js';
export { checkUsers } from './check-users.js';
export { ImportReplica } from './import-replica.js';
export { parsePasswordPolicy } from './password-policy.js';
export { readChoices } from './read-choices.js';
export { Submission } from './submission.js';
