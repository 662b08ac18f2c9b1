import { Chance } from '../chance.js';

/** A row of the file. */
export interface Person {
  /** The number of the row in a spreadsheet. */
  readonly row: number;
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The status of the row on Review. */
  readonly kind: 'ready' | 'invalid' | 'copy';
}

const firstNames = ['Zdeněk', 'Quirijn', 'Xochitl', 'Wolfgang', 'Žofie', 'Yngve'] as const;
const lastNames = ['Quandt', 'Wójcik', 'Kvasnička', 'Zbořil', 'Xerxes'] as const;

/** Rows with names that are found again wherever they are written. A few can't be imported. */
export function drawPeople(seed: number, users: number): readonly Person[] {
  const chance = new Chance('people', seed);
  const people: Person[] = [];
  while (people.length < users) {
    const row = people.length + 2;
    const previous = people.at(-1);
    if (previous?.kind === 'ready' && chance.is(0.03)) {
      people.push({ ...previous, row, kind: 'copy' });
      continue;
    }
    const isInvalid = chance.is(0.03);
    const username = `zq-${seed}-${row}-person`;
    people.push({
      row,
      username,
      email: isInvalid ? `${username} at home` : `${username}@mail-of-${seed}.example`,
      firstName: `${chance.pick(firstNames)}${row}`,
      lastName: `${chance.pick(lastNames)}${seed}x${row}`,
      kind: isInvalid ? 'invalid' : 'ready',
    });
  }
  return people;
}

export function fileOf(people: readonly Person[], name: string): File {
  const lines = people.map(({ username, email, firstName, lastName }) =>
    [username, email, firstName, lastName].join(','),
  );
  return new File([['Username,Email,First name,Last name', ...lines].join('\r\n')], name, {
    type: 'text/csv',
  });
}
