/** The texts of the file with the created users. */
export const success = {
  temporaryPassword: 'Temporary password',
  passwordNote: 'Password note',
  apostropheNote: 'The apostrophe before the password is not part of it.',
  innerApostropheNote: 'Apostrophes that are not part of the password: character #.',
  passwordNotReceived: 'Created, password not received: reset it on the users page.',
  passwordUnreadable:
    'Created, password not received: what the server sent can not be read as one. Reset it on the users page.',
  maybeCreated:
    'The server did not say whether this user was created. Look on the users page before you hand the password on.',
  answerNote: 'Answer note',
  /** The parts follow. */
  unread: 'Part of the server’s answer could not be read. Look on the users page:',
  unreadParts: {
    id: 'ID',
    temporaryPassword: 'temporary password',
    virtualExtension: 'virtual extension',
    field: 'field',
    message: 'message',
  },
  allDesks: 'All current and future desks',
};
