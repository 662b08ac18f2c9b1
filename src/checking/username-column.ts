import type { TableRow } from '../files/table.js';
import { buildUsername, isGermanFile, type UsernameParts } from '../fields/build-username.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { foldText } from '../fields/fold-text.js';
import { type ImportPlan, resolveColumn, sourceOf, type UsernameRecipe } from '../fields/plan.js';
import { type FieldTarget, targetOf } from '../fields/target.js';

type Cells = readonly string[];

/** The usernames of a file, built from its emails or names. Equal usernames are numbered: ann.lee, ann.lee2. */
export class UsernameColumn {
  readonly #recipe: UsernameRecipe;
  readonly #textsOf: (cells: Cells) => UsernameParts;
  readonly #headers: readonly string[];
  #isGerman = false;
  /** Usernames that rows have, folded, and those that were promised to rows. */
  #taken = new Set<string>();
  /** Usernames that were ever built, folded: any other was typed by somebody. */
  readonly #built = new Set<string>();
  /** By the username that somebody else has: the username in its place. */
  readonly #promised = new Map<string, string>();
  /** By username without a number: the number to try next. */
  readonly #next = new Map<string, number>();

  /** @param headers Those of the file, and of the columns that stand between the file's columns and this one. */
  constructor(
    recipe: UsernameRecipe,
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    headers: readonly string[],
  ) {
    this.#recipe = recipe;
    this.#headers = headers;
    const reader = (target: FieldTarget): ((cells: Cells) => string) => {
      const field = fields.find((one) => targetOf(one) === target);
      const source = field && sourceOf(plan, field.id);
      const column = source?.from === 'column' ? resolveColumn(source, headers) : undefined;
      return (cells) => (column === undefined ? '' : (cells[column] ?? '').trim());
    };
    const [email, givenName, familyName] = [reader('email'), reader('firstName'), reader('lastName')];
    this.#textsOf = (cells) => ({
      email: email(cells),
      givenName: givenName(cells),
      familyName: familyName(cells),
    });
  }

  /** The username of each row. Rows that were set aside get theirs last, so that no user has a number because of them. */
  build(rows: readonly TableRow[], aside: ReadonlySet<number>): readonly string[] {
    this.#taken.clear();
    this.#promised.clear();
    this.#next.clear();
    this.#isGerman = isGermanFile(
      this.#headers,
      rows.map(({ cells }) => Object.values(this.#textsOf(cells)).join()),
    );
    const usernames = rows.map(() => '');
    const known = new Map<string, string>();
    const take = (cells: Cells, id: number): void => {
      const base = this.#baseOf(cells);
      // A row that stands in the file twice is one person: two usernames would hide that, and create the person twice.
      const person = JSON.stringify([base, foldText(this.#textsOf(cells).email) || cells]);
      const username = known.get(person) ?? this.#free(base);
      known.set(person, username);
      usernames[id] = username;
    };
    rows.forEach(({ cells }, id) => !aside.has(id) && take(cells, id));
    rows.forEach(({ cells }, id) => aside.has(id) && take(cells, id));
    return usernames;
  }

  /** Takes in the usernames that rows have now, before some are built again: undone ones are free. */
  takeStock(usernames: readonly string[]): void {
    this.#taken = new Set(usernames.map(foldText));
    this.#promised.clear();
    this.#next.clear();
  }

  /** True where a corrected row needs another username; false where nothing changes, or somebody has typed one. */
  follows(before: Cells, after: Cells, username: string): boolean {
    const old = this.#baseOf(before);
    return this.#baseOf(after) !== old && this.#isBuilt(username, old);
  }

  /** A username that no row has. */
  freeFor(cells: Cells): string {
    return this.#free(this.#baseOf(cells));
  }

  /** A username with the next number, for a row whose username the portal has given to somebody else. */
  renumbered(cells: Cells, username: string): string | undefined {
    const base = this.#baseOf(cells);
    if (base === '' || !this.#isBuilt(username, base)) return undefined;
    const promised = this.#promised.get(username) ?? this.#free(base);
    this.#promised.set(username, promised);
    return promised;
  }

  #baseOf(cells: Cells): string {
    return buildUsername(this.#recipe, this.#textsOf(cells), this.#isGerman);
  }

  /** True for a username that was made of a base, with or without a number; false for one that somebody typed. */
  #isBuilt(username: string, base: string): boolean {
    if (base === '' || username === '') return username === '';
    const isNumbered = username.startsWith(base) && /^\d*$/.test(username.slice(base.length));
    return isNumbered && this.#built.has(foldText(username));
  }

  #free(base: string): string {
    if (base === '') return '';
    let number = this.#next.get(base) ?? 1;
    const name = (): string => (number === 1 ? base : `${base}${number}`);
    while (this.#taken.has(foldText(name()))) number++;
    this.#next.set(base, number + 1);
    const username = name();
    this.#taken.add(foldText(username));
    this.#built.add(foldText(username));
    return username;
  }
}
