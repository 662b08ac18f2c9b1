/** Which words of the review say what was done. */
export const changeWords = { edit: 'changed', repair: 'changed', undo: 'undone', redo: 'redone' } as const;
