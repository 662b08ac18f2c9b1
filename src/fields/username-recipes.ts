import type { FieldDefinition } from './field-definition.js';
import { type ImportPlan, sourceOf, type UsernameRecipe } from './plan.js';
import { type FieldTarget, targetOf } from './target.js';

/** The recipe from the email address; the others are from both names. */
export const EMAIL_RECIPE = 'email-name' satisfies UsernameRecipe;

/** The recipes from both names, the commonest first. */
export const nameRecipes = [
  'given.family',
  'g.family',
  'givenfamily',
] as const satisfies readonly UsernameRecipe[];

/** True when rows have what a recipe needs. */
export function canBuild(
  recipe: UsernameRecipe,
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
): boolean {
  const needed: readonly FieldTarget[] = recipe === EMAIL_RECIPE ? ['email'] : ['firstName', 'lastName'];
  return needed.every((target) => {
    const field = fields.find((one) => targetOf(one) === target);
    return field !== undefined && sourceOf(plan, field.id)?.from === 'column';
  });
}
