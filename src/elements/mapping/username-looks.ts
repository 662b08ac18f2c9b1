import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { UsernameRecipe } from '../../fields/plan.js';
import type { usernameExamples } from '../../mapping/username-examples.js';
import { EMAIL_RECIPE, nameRecipes } from '../../fields/username-recipes.js';
import { menu } from '../shared/menu.js';
import { fieldId, type FieldView } from './field-view.js';

/** The menu of recipes for usernames from names. Each is shown by what it makes of the first user. */
export class UsernameLooks {
  readonly #onLoad: () => void;
  #examplesOf: typeof usernameExamples | undefined;

  /** @param onLoad Called when the examples can be drawn. Names are divided and transliterated only here. */
  constructor(onLoad: () => void) {
    this.#onLoad = onLoad;
  }

  render(view: FieldView): TemplateResult | typeof nothing {
    const { source, messages, label, state } = view;
    if (source?.from !== 'built' || source.recipe === EMAIL_RECIPE) return nothing;
    this.#load();
    const { columns = [], firstRows = [] } = state.file ?? {};
    const examples = this.#examplesOf?.(
      state.fields,
      state.plan,
      columns.map(({ header }) => header),
      firstRows.map(({ cells }) => cells),
    );
    const id = fieldId(view, 'value');
    const options = nameRecipes.map((recipe) => ({
      key: recipe,
      label: examples?.get(recipe) ?? messages.mapping.recipes[recipe],
    }));
    return html`<div class="field__more">
      <label class="field__label field__label--more" part="label" for=${id}
        >${messages.mapping.looksLike(label)}</label
      >
      ${menu({
        id,
        options,
        selected: source.recipe,
        describedBy: fieldId(view, 'built'),
        invalid: false,
        required: true,
        onSelect: (recipe) => view.set({ from: 'built', recipe: recipe as UsernameRecipe }),
      })}
    </div>`;
  }

  #load(): void {
    if (this.#examplesOf) return;
    void import('../../mapping/username-examples.js').then(
      (module) => {
        this.#examplesOf = module.usernameExamples;
        this.#onLoad();
      },
      () => undefined,
    );
  }
}

/** What becomes of equal usernames. */
export function builtHint(view: FieldView): TemplateResult | typeof nothing {
  if (view.source?.from !== 'built') return nothing;
  return html`<p class="field__hint" part="field-hint" id=${fieldId(view, 'built')}>
    ${view.messages.mapping.builtHint}
  </p>`;
}
