import type { Format } from '../format.js';

/** Texts of the mapping that other screens show as well. */
export const mappingElsewhere = {
  /** The choice that stands for every entry of a list. */
  all: 'All',
  /** Columns that no field takes. */
  notUsed: (columns: readonly string[], more: number, f: Format) =>
    `Not used: ${columns.join(', ')}${more > 0 ? f.plural(more, { one: ' and # more column', other: ' and # more columns' }) : ''}`,
  /** A column such as “Blocked”, which is not used: what it asks for is not done. */
  saysWhoIsBlocked: (column: string, active: string) =>
    `“${column}” may say who must not sign in, and is not used: everybody can sign in. Choose it at ${active} if it does.`,
  unusedSamples: (column: string, samples: readonly string[]) => `${column}: ${samples.join(' · ')}`,
  /** Read out for a long list while somebody types a part of a name. */
  matches: (count: number, f: Format) => f.plural(count, { one: '# match', other: '# matches' }),
  noMatches: (text: string) => `No matches for “${text}”`,
  /** A column whose header means the contrary: “Blocked” for Active. */
  opposite: (column: string) => `${column} (the opposite)`,
  /** A half of the whole names in a column. */
  namePart: {
    'given-name': (column: string) => `${column}: first name`,
    'family-name': (column: string) => `${column}: last name`,
  },
  builtFromEmail: 'Built from the email address',
  builtFromNames: 'Built from first and last name',
  yes: 'Yes',
  no: 'No',
};

/** A text of the repairs that lists show as well. */
export const issuesElsewhere = {
  /** An entry of a list in which others have the same name. */
  sameName: (name: string, id: string) => `${name} (${id})`,
};

/** How a file was read, where nothing about it is to be said or asked. */
export const readingElsewhere = {
  change: 'Change how the file is read',
};
