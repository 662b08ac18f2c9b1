/** What an answer may say of the user whom it created. */
export const userProperties = ['id', 'temporaryPassword', 'virtualExtension'] as const;
/** What an answer may say of a row. */
export const resultProperties = [...userProperties, 'field', 'message'] as const;
export type ResultProperty = (typeof resultProperties)[number];

/** Longest text of a host that is kept. */
export const maxMessageLength = 500;
