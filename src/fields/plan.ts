/** The half of a whole name that a field takes. */
export type NamePart = 'given-name' | 'family-name';

/** Recipes of usernames for Ann Lee, ann@example.com: `ann`, `ann.lee`, `a.lee`, `annlee`. */
export const usernameRecipes = ['email-name', 'given.family', 'g.family', 'givenfamily'] as const;

export type UsernameRecipe = (typeof usernameRecipes)[number];

/** Where the value of a field comes from. */
export type FieldSource =
  /**
   * `index` (from 0) counts while the header at `index` matches; otherwise the first column of that name counts.
   * `opposite`: the header of a boolean field means the contrary, as “Blocked” does of Active.
   * `part`: the cells are whole names, and the field is one half of them.
   * `values`: what texts of cells stand for, by text as it stands in the file: “Suport” for “Support”.
   * `ifEmpty`: the text that stands for an empty cell.
   */
  | {
      readonly from: 'column';
      readonly header: string;
      readonly index: number;
      readonly opposite?: true | undefined;
      readonly part?: NamePart | undefined;
      readonly values?: Readonly<Record<string, string>> | undefined;
      readonly ifEmpty?: string | undefined;
    }
  /** Usernames made from the row's email or names. Equal usernames of a file are numbered: ann.lee, ann.lee2. */
  | { readonly from: 'built'; readonly recipe: UsernameRecipe }
  | { readonly from: 'same'; readonly value: string | readonly string[] }
  | { readonly from: 'generated' }
  | { readonly from: 'none' };

/**
 * The source of every field, by field id. A field that is absent is unresolved. Plain data: savable, reusable.
 *
 * @example
 * const plan: ImportPlan = {
 *   email: { from: 'column', header: 'E-mail', index: 2 },
 *   role: { from: 'same', value: '3' },
 * };
 */
export type ImportPlan = Readonly<Record<string, FieldSource>>;

/** A field's source; `undefined` while unresolved. A field id comes from the host, and may be `constructor`. */
export function sourceOf(plan: ImportPlan, fieldId: string): FieldSource | undefined {
  return Object.hasOwn(plan, fieldId) ? plan[fieldId] : undefined;
}

/** The column that a source means in this file: `index` while the header matches, otherwise the first of that name. */
export function resolveColumn(
  source: { readonly header: string; readonly index: number },
  headers: readonly string[],
): number | undefined {
  if (headers[source.index] === source.header) return source.index;
  const first = source.header === '' ? -1 : headers.indexOf(source.header);
  return first < 0 ? undefined : first;
}

/** True for a plan that asks for columns that no file has: halves of whole names, and usernames that are built. */
export function derivesColumns(plan: ImportPlan): boolean {
  return Object.values(plan).some(
    (source) => source.from === 'built' || (source.from === 'column' && source.part !== undefined),
  );
}

/** The column of this file that a field takes its values from. */
export function columnOfField(
  plan: ImportPlan,
  fieldId: string,
  headers: readonly string[],
): number | undefined {
  const source = sourceOf(plan, fieldId);
  return source?.from === 'column' ? resolveColumn(source, headers) : undefined;
}
