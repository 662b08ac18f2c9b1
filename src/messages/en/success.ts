/** Words of the file with the created users. */
export const success = {
  temporaryPassword: 'Temporary password',
  passwordNote: 'Password note',
  apostropheNote: 'The apostrophe before the password is not part of it.',
  passwordNotReceived: 'Created, password not received: reset it on the users page.',
  allDesks: 'All current and future desks',
};
