import { buildUsername, isGermanFile } from '../fields/build-username.js';
import { divideName } from '../fields/divide-name.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { type ImportPlan, resolveColumn, sourceOf, type UsernameRecipe } from '../fields/plan.js';
import { type FieldTarget, targetOf } from '../fields/target.js';
import { nameRecipes } from '../fields/username-recipes.js';

/**
 * What each recipe makes of the first user that has what it needs: people know a username when they see one.
 *
 * @param rows The cells of the first rows.
 */
export function usernameExamples(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlyMap<UsernameRecipe, string> {
  const read = (cells: readonly string[], target: FieldTarget): string => {
    const field = fields.find((one) => targetOf(one) === target);
    const source = field && sourceOf(plan, field.id);
    if (source?.from !== 'column') return '';
    const cell = (cells[resolveColumn(source, headers) ?? -1] ?? '').trim();
    if (!source.part) return cell;
    const name = divideName(cell);
    return (source.part === 'given-name' ? name?.givenName : name?.familyName) ?? '';
  };
  const people = rows.map((cells) => ({
    email: '',
    givenName: read(cells, 'firstName'),
    familyName: read(cells, 'lastName'),
  }));
  const isGerman = isGermanFile(
    headers,
    people.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
  );
  const examples = new Map<UsernameRecipe, string>();
  for (const recipe of nameRecipes) {
    const example = people.map((person) => buildUsername(recipe, person, isGerman)).find(Boolean);
    if (example !== undefined) examples.set(recipe, example);
  }
  return examples;
}
