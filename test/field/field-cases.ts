/** What must become of one file: see `test/field/judge.ts`. */
export interface FieldCase {
  readonly id: string;
  /** What is odd about the file. */
  readonly kind: string;
  readonly file: string;
  readonly note: string;
  /** What only a person can say, by the name of the combo box. */
  readonly pick?: Readonly<Record<string, Pick>>;
  readonly expect: Expectation;
}

/** An option, or the column that is taken for a field. */
export type Pick = string | { readonly as: string };

export type ExpectedUser = Readonly<Record<string, ExpectedValue | readonly ExpectedValue[]>>;

/** `null`: nothing. */
export type ExpectedValue = string | null;

export interface Expectation {
  /** Who must be created. Only the properties that are named count. */
  readonly users?: readonly ExpectedUser[];
  /** Who may be created as well. */
  readonly also?: readonly ExpectedUser[];
  /** Usernames that must not be created, nor anybody else who is not named. */
  readonly notCreated?: readonly string[];
  /** The file as a whole must be refused. */
  readonly refused?: boolean;
  /** What the text of a refusal must match. */
  readonly message?: string;
  /** What no text may match. */
  readonly mustNotSay?: string;
  /** What must be there to read before Import. */
  readonly askFirst?: string;
  /** What should be there to read before Import. */
  readonly says?: string;
  /** After the repairs no row is left with an error. */
  readonly clean?: boolean;
}

const folder = new URL('../fixtures/field/', import.meta.url);

export async function loadCases(): Promise<readonly FieldCase[]> {
  return (await (await fetch(new URL('cases.json', folder))).json()) as readonly FieldCase[];
}

export async function loadFile({ file }: FieldCase): Promise<File> {
  const response = await fetch(new URL(file, folder));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new File([await response.arrayBuffer()], file.slice(file.lastIndexOf('/') + 1));
}
