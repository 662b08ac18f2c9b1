import type { Choice } from '../host.js';
import type { FieldKind } from './kinds/kinds.js';
import type { FieldSource } from './plan.js';
import type { FieldTarget } from './target.js';

export type { FieldKind, FieldTarget };

/** Where the value of a field may come from. */
export type SourceKind = FieldSource['from'];

/**
 * One thing a user has. Plain data: a definition crosses to the worker, and a portal's own fields are made the same way.
 *
 * @example
 * const department: FieldDefinition = {
 *   id: 'department',
 *   label: 'Department',
 *   group: 'optional',
 *   kind: 'text',
 *   sources: ['column', 'same', 'none'],
 *   maxLength: 64,
 * };
 */
export interface FieldDefinition {
  /** Key of the field in plans and messages, and in `NewUser.extra` without a `target`. Letters, digits, `-`, `_`; starts with a letter. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /**
   * Where the value goes in `NewUser`. A catalogue has `username` and `email`, and no target twice.
   * Default: the target of the field with the same id in `pbxUserFields`, as `email` of `email` and `roleId` of `role`.
   * A field with any other id has none: its value goes into `extra`, by id.
   */
  readonly target?: FieldTarget;
  /** The screen that shows the field. */
  readonly group: 'required' | 'security' | 'optional';
  readonly kind: FieldKind;
  /**
   * Allowed sources; the first is the default. With `same` first or alone, the choices of the field show directly.
   * `built` is for the username: made from the row's email or names.
   */
  readonly sources: readonly SourceKind[];
  /** Value for empty cells, and the starting value of `same`. */
  readonly default?: string;
  readonly required?: boolean;
  /** True when no two rows of a file may share a value of the field. */
  readonly unique?: boolean;
  /** Other names a header may have. */
  readonly aliases?: readonly string[];
  /** Name of a list the host provides, or the choices themselves. */
  readonly list?: string | readonly Choice[];
  /** Bounds of the value (an integer or a date, as text `2026-01-31`), or of the number of digits (an extension). */
  readonly min?: number | string;
  readonly max?: number | string;
  /** Greatest number of characters. */
  readonly maxLength?: number;
  /** Regular expression (flag `u`) that the whole value must match. */
  readonly pattern?: string;
  /** Limits the field to rows where another field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
}

/** The lists that fields choose from, by name. A list that the host does not have is absent: ids go unchecked. */
export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>;

/** A field's typed value in one row; `undefined`: the row has no value. */
export type FieldValue = string | number | boolean | readonly string[] | undefined;
