/** Which words of the review say what was done. */
export const changeWords = { edit: 'changed', fix: 'changed', undo: 'undone', redo: 'redone' } as const;
