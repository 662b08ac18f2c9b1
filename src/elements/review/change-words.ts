/** The text of the review for each kind of change. */
export const changeWords = {
  edit: 'changed',
  repair: 'changed',
  undo: 'undone',
  redo: 'redone',
  'leave-out': 'rowsLeftOut',
  'take-back': 'rowsTakenBack',
} as const;
