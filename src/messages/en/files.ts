import type { Format } from '../format.js';

/** Names of columns whose header alone does not tell which one is meant. */
export const columns = {
  numbered: (header: string, position: number, f: Format) => `${header} (column ${f.number(position)})`,
  blank: (position: number, f: Format) => `Column ${f.number(position)}`,
};

/** Words of the file with the created users. */
