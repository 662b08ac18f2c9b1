import type { Choice } from '../host.js';
import type { FieldValue } from '../fields/field-definition.js';
import type { ReviewSetup } from '../checking/review-setup.js';
import type { GridRow, MappedColumn } from './protocol.js';

interface ListColumn {
  /** Position of the field. */
  readonly at: number;
  readonly byId: ReadonlyMap<string, Choice>;
}

/** The entries of the host's lists that the cells of a row mean. */
export class MeantChoices {
  readonly #setup: ReviewSetup;
  readonly #columns: readonly Pick<MappedColumn, 'field'>[];
  /** Made for the first row: a list may have 100,000 entries. */
  #listColumns: readonly (ListColumn | undefined)[] | undefined;

  constructor(setup: ReviewSetup, columns: readonly Pick<MappedColumn, 'field'>[]) {
    this.#setup = setup;
    this.#columns = columns;
  }

  /** One for each column, as far as its field has a list of the host; `undefined`: no column has one. */
  in(values: readonly FieldValue[]): GridRow['choices'] {
    const columns = (this.#listColumns ??= this.#columns.map(({ field }) => this.#listColumnOf(field)));
    if (!columns.some(Boolean)) return undefined;
    return columns.map((column) => {
      if (!column) return undefined;
      const meant = [values[column.at] ?? []].flat().flatMap((id) => column.byId.get(String(id)) ?? []);
      return meant.length > 0 ? meant : undefined;
    });
  }

  #listColumnOf(id: string): ListColumn | undefined {
    const { fields, lists } = this.#setup;
    const at = fields.findIndex((field) => field.id === id);
    const { list } = fields[at] ?? {};
    const choices = typeof list === 'string' ? lists.get(list) : undefined;
    return choices && { at, byId: new Map(choices.map((choice) => [String(choice.id), choice])) };
  }
}
