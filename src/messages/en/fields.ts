import type { FieldMessages } from '../messages.js';

/**
 * Texts of fields by their id. The catalogue has a label, a hint and the names of choices for each field;
 * the texts here go before them.
 */
export const fields: Readonly<Record<string, FieldMessages>> = {
  virtualExtension: { generate: 'Generate virtual extensions automatically' },
  desk: { all: 'All current and future desks' },
};
