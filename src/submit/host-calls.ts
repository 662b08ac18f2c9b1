/** All code that calls the host. The first screen needs none of this code, so the page loads it when the administrator turns to⏎the drop zone. */
export { fieldOfHostName } from '../checking/field-of-host-name.js';
export { checkUsers } from './check-users.js';
export { ImportReplica } from './import-replica.js';
export { readChoices } from './read-choices.js';
export { Submission } from './submission.js';
