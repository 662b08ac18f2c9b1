import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choice } from '../../host.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import { problemText } from '../../messages/problem-text.js';
import type { GridRow } from '../../engine/protocol.js';
import type { Problem, ProblemSeverity } from '../../checking/problem.js';
import type { RowStatus } from '../../checking/row-status.js';
import { shortenText } from '../../fields/shorten-text.js';
import { cellEditor } from './cell-editor.js';
import type { FieldColumn } from './grid-columns.js';
import type { GridEditing } from './grid-editing.js';
import { escapeHidden } from './escape-hidden.js';
import { textBefore } from './text-before.js';
import { icon } from '../shared/icons.js';
import type { IconName } from '../shared/icons.js';

/** Columns before the fields: row number and status. */
export const LEADING_COLUMNS = 2;

export interface RowContext {
  readonly columns: readonly FieldColumn[];
  readonly messages: Messages;
  readonly format: Format;
  /** Column of the cell that Tab reaches, where that cell is in this row. */
  readonly tabStop?: number;
  readonly onToggle: (row: GridRow) => void;
  readonly editing: GridEditing;
  readonly onLeaveEditor: () => void;
  /** Row ids; absent where rows can't be selected. */
  readonly selected: ReadonlySet<number> | undefined;
}

/** Shown of a cell, which may hold a megabyte. */
const MAX_CHARACTERS = 160;

const STATUS_ICONS: Readonly<Record<RowStatus, IconName>> = {
  ready: 'success',
  duplicate: 'copy',
  error: 'error',
  'left-out': 'leftOut',
};

/** One row of the grid: a frame without content while its data is on the way. */
export function gridRow(position: number, row: GridRow | undefined, context: RowContext): TemplateResult {
  const isSelected = row && context.selected?.has(row.id);
  return html`<div
    class="grid__row ${row ? `grid__row--loaded grid__row--${row.status}` : 'grid__row--blank'} ${isSelected ? 'grid__row--selected' : ''}"
    part="grid-row ${isSelected ? 'selected-row' : ''}"
    role="row"
    aria-rowindex=${position + 2}
    aria-selected=${context.selected ? String(isSelected ?? false) : nothing}
  >
    ${row ? loadedCells(row, context) : blankCells(context)}
  </div>`;
}

function loadedCells(row: GridRow, context: RowContext): TemplateResult {
  const { columns } = context;
  const isShown = (problem: Problem) => columns.some(({ field }) => field === problem.field);
  const ofRow = row.problems.filter((problem) => !isShown(problem));
  return html`${cell(0, 'rowheader', 'row', String(row.row), context)}
  ${cell(1, 'gridcell', 'status', html`${statusWord(row.status, context)}${faultyFields(row, context)}${problemLines(ofRow, context)}`, context)}
  ${columns.map((column, index) => fieldCell(row, column, index, context))}${actionCell(row, context)}`;
}

function cell(
  column: number,
  role: 'rowheader' | 'gridcell',
  kind: string,
  content: unknown,
  { tabStop, messages }: RowContext,
): TemplateResult {
  return html`<div
    class="grid__cell grid__cell--${kind}"
    role=${role}
    aria-colindex=${column + 1}
    aria-readonly=${role === 'gridcell' ? 'true' : nothing}
    data-row-label=${kind === 'row' ? messages.review.columnRow : nothing}
    tabindex=${tabStop === column ? 0 : -1}
  >
    ${content}
  </div>`;
}

function fieldCell(row: GridRow, column: FieldColumn, index: number, context: RowContext): TemplateResult {
  const problems = row.problems.filter(({ field }) => field === column.field);
  const { cell: edited } = context.editing;
  const isEdited = edited?.id === row.id && edited.field === column.field;
  const pending = context.editing.pendingText(row.id, column.field);
  const text = pending ?? row.texts[index] ?? '';
  const choices = pending === undefined ? (row.choices?.[index] ?? []) : [];
  const [worst] = [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const isBare = text.trim() === '' && !worst;
  const was = textBefore(row, index, context.messages);
  const kind = `${was ? 'grid__cell--changed' : ''} ${worst ? `grid__cell--${worst.severity}` : ''} ${isBare ? 'grid__cell--bare' : ''}`;
  return html`<div
    class="grid__cell grid__cell--field ${kind} ${isEdited ? 'grid__cell--edited' : ''}"
    role="gridcell"
    aria-colindex=${index + LEADING_COLUMNS + 1}
    aria-invalid=${worst && worst.severity !== 'warning' ? 'true' : nothing}
    data-label=${column.label}
    data-was=${was ?? nothing}
    data-note=${noteOf(problems, was, text, context) || nothing}
    title=${was ?? nothing}
    tabindex=${context.tabStop === index + LEADING_COLUMNS && !isEdited ? 0 : -1}
  >
    ${
      isEdited
        ? html`${editor(row, column, worst, edited.text, context)}<span
              id=${PROBLEMS_ID}
              class="grid__problems"
              >${problemLines(problems, context, text)}</span
            >`
        : html`<span class="grid__value"
              ><bdi
                >${escapeHidden(shortenText(withNames(text, choices, context), MAX_CHARACTERS), problems)}</bdi
              ></span
            >${privilegedBadge(choices, context)}${problemLines(problems, context, text)}`
    }
  </div>`;
}

/** A cell of ids has their names, each with its id beside it. */
function withNames(text: string, choices: readonly Choice[], { messages }: RowContext): string {
  const parts = text.split(choices.length > 1 ? /([,;|\n]\s*)/ : /(?!)/);
  return parts
    .map((part) => {
      const meant = choices.find(({ id }) => String(id) === part.trim());
      const isName = !meant || meant.name.trim() === part.trim();
      return isName ? part : messages.issues.sameName(meant.name, String(meant.id));
    })
    .join('');
}

function privilegedBadge(
  choices: readonly Choice[],
  { messages }: RowContext,
): TemplateResult | typeof nothing {
  if (!choices.some(({ privileged }) => privileged)) return nothing;
  return html` <span class="badge">${messages.review.privileged}</span>`;
}

/** The whole text of a cell's problems, and what the cell held before. */
function noteOf(
  problems: readonly Problem[],
  was: string | undefined,
  text: string,
  { messages, format }: RowContext,
): string {
  const lines =
    'problems' in messages ? problems.map((problem) => textBelow(text, problem, messages, format)) : [];
  return [...lines, ...(was ? [was] : [])].join('\n');
}

/** Id of the problems of the cell that is being edited. */
const PROBLEMS_ID = 'grid-problems';

function editor(
  { row }: GridRow,
  column: FieldColumn,
  worst: Problem | undefined,
  text: string,
  { messages, format, editing, onLeaveEditor }: RowContext,
): TemplateResult {
  return cellEditor({
    column,
    label: messages.review.editCell(column.label, row),
    text,
    isInvalid: worst !== undefined && worst.severity !== 'warning',
    ...(worst && { describedBy: PROBLEMS_ID }),
    messages,
    format,
    onText: (typed) => editing.type(typed),
    onLeave: onLeaveEditor,
  });
}

const RANK: Readonly<Record<ProblemSeverity, number>> = { error: 0, duplicate: 1, warning: 2 };

function problemLines(
  problems: readonly Problem[],
  { messages, format }: RowContext,
  text?: string,
): unknown {
  // The words come with the repairs: without them, a cell is marked all the same.
  if (!('problems' in messages)) return nothing;
  return problems.map(
    (problem) =>
      html`<span class="grid__problem grid__problem--${problem.severity}">
        ${icon(problem.severity === 'duplicate' ? 'copy' : problem.severity)}
        <span title=${textBelow(text, problem, messages, format)}
          ><span class="visually-hidden">${severityWord(problem.severity, messages)}</span>
          ${textBelow(text, problem, messages, format)}</span
        >
      </span>`,
  );
}

/** A value that stands right above the problem is not repeated. */
function textBelow(
  text: string | undefined,
  { code, params, ...problem }: Problem,
  messages: Messages,
  format: Format,
): string {
  const isAbove = code === 'choice-unknown' && params.value === text?.trim();
  const brief = isAbove ? messages.issues.what[code] : undefined;
  return brief?.(params, format, 1) ?? problemText({ code, params, ...problem }, messages, format);
}

function severityWord(severity: ProblemSeverity, { review }: Messages): string {
  if (severity === 'error') return review.severityError;
  return severity === 'duplicate' ? review.severityDuplicate : review.severityWarning;
}

function statusWord(status: RowStatus, { messages: { review } }: RowContext): TemplateResult {
  const words: Readonly<Record<RowStatus, string>> = {
    ready: review.statusReady,
    duplicate: review.statusDuplicate,
    error: review.statusError,
    'left-out': review.statusLeftOut,
  };
  return html`<span class="status status--${status}">${icon(STATUS_ICONS[status])}${words[status]}</span>`;
}

/** The fields that make the row a duplicate or an error: their columns may be out of sight. */
function faultyFields(
  { problems }: GridRow,
  { columns, messages: { review } }: RowContext,
): TemplateResult | typeof nothing {
  const faulty = new Set(problems.flatMap(({ field, severity }) => (severity === 'warning' ? [] : [field])));
  const names = columns.filter(({ field }) => faulty.has(field)).map(({ label }) => label);
  return names.length > 0 ? html`<span class="status__fields">${review.statusFields(names)}</span>` : nothing;
}

/** The button fills its cell, and takes the cell's place in the order of the keyboard. */
function actionCell(
  row: GridRow,
  { columns, messages: { review }, tabStop, onToggle }: RowContext,
): TemplateResult {
  const column = columns.length + LEADING_COLUMNS;
  const isLeftOut = row.status === 'left-out';
  return html`<div class="grid__cell grid__cell--action" role="gridcell" aria-colindex=${column + 1}>
    <button
      class="grid__action"
      part="leave-out-button"
      type="button"
      tabindex=${tabStop === column ? 0 : -1}
      aria-label=${isLeftOut ? review.includeRow(row.row) : review.leaveOutRow(row.row)}
      @click=${() => onToggle(row)}
    >
      ${isLeftOut ? review.include : review.leaveOut}
    </button>
  </div>`;
}

function blankCells(context: RowContext): TemplateResult {
  const { columns, messages } = context;
  const loading = html`<span class="visually-hidden">${messages.review.loadingRow}</span>`;
  const bar = html`<span class="grid__bar"></span>`;
  const rest = Array.from({ length: columns.length + 1 }, (_, index) =>
    cell(index + 1, 'gridcell', 'blank', index === columns.length - 1 && index > 0 ? nothing : bar, context),
  );
  return html`${cell(0, 'rowheader', 'row', html`${loading}${bar}`, context)}${rest}
  ${cell(columns.length + LEADING_COLUMNS, 'gridcell', 'action', nothing, context)}`;
}
