/** Properties of a result about a created user. */
export const userProperties = ['id', 'temporaryPassword', 'virtualExtension'] as const;
/** Properties of a result about its row. */
export const resultProperties = [...userProperties, 'field', 'message'] as const;
export type ResultProperty = (typeof resultProperties)[number];

/** Longest text of a host that is kept. */
export const maxMessageLength = 500;
