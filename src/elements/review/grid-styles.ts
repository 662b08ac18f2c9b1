import { css } from 'lit';

/** The grid of users, where there is room for a table. */
export const gridStyles = css`
  bulk-user-import-grid {
    display: block;
    min-inline-size: 0;
  }

  .grid {
    --_row: var(--_surface);
    /* Above and below the text of a cell. */
    --_cell: 0.375rem;
    position: relative;
    overflow: auto;
    /* The scroller of the grid holds the rows in sight in place. */
    overflow-anchor: none;
    max-block-size: clamp(18rem, 56vh, 42rem);
    /* A scroll bar that lies over the content leaves the last row free. */
    padding-block-end: 0.5rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    scroll-padding-block: 4.5em;
    /* Below the columns that stay where they are, no cell can be seen. */
    scroll-padding-inline: var(--_first) var(--_last);
  }

  .grid:focus-visible {
    outline-offset: -2px;
  }

  .grid__head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-inline-size: var(--_least);
  }

  .grid__sizer {
    display: flow-root;
    min-inline-size: var(--_least);
  }

  .grid__row {
    display: grid;
    grid-template-columns: var(--_tracks);
    min-block-size: 2rem;
    background: var(--_row);
  }

  /* Fingers need taller rows. */
  @media (pointer: coarse) {
    .grid {
      --_cell: 0.75rem;
    }

    .grid__action {
      min-block-size: 2.375rem;
    }
  }

  .grid__row--blank {
    min-block-size: var(--_estimate);
  }

  .grid__row--head {
    --_row: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    min-block-size: 0;
    font-weight: 600;
  }

  .grid__row--error {
    --_row: color-mix(in srgb, var(--_danger) 3%, var(--_surface));
  }

  .grid__row--duplicate {
    --_row: color-mix(in srgb, var(--_warning) 4%, var(--_surface));
  }

  .grid__row--left-out {
    --_row: color-mix(in srgb, var(--_text) 3%, var(--_surface));
    color: var(--_muted);
  }

  .grid__cell {
    min-inline-size: 0;
    padding: var(--_cell) var(--_s3);
    border-block-end: 1px solid var(--_border);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .grid__rows > :last-child > .grid__cell {
    border-block-end-color: transparent;
  }

  .grid__cell:focus-visible {
    outline-offset: -2px;
  }

  .grid__cell--row,
  .grid__cell--action {
    position: sticky;
    z-index: 1;
    background: var(--_row);
  }

  .grid__cell--row {
    inset-inline-start: 0;
    border-inline-end: 1px solid var(--_border);
    color: var(--_muted);
    text-align: end;
    white-space: nowrap;
  }

  .grid__row--head > .grid__cell--row {
    color: inherit;
  }

  .grid__cell--action {
    display: flex;
    inset-inline-end: 0;
    align-items: flex-start;
    justify-content: flex-end;
    padding: 0.125rem var(--_s1);
    border-inline-start: 1px solid var(--_border);
  }

  .grid__value {
    white-space: pre-line;
  }

  /* A problem is one line. The whole text lies over the rows below while its cell has the focus, and moves nothing. */
  @container (inline-size >= 40em) {
    .grid__problem > :last-child {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .grid__cell--field[data-note]:is(:focus, :focus-within) {
      position: relative;
    }

    .grid__cell--field[data-note]:is(:focus, :focus-within)::after {
      position: absolute;
      inset-block-start: 100%;
      inset-inline-start: 0;
      z-index: 1;
      inline-size: max-content;
      max-inline-size: max(100%, 22em);
      padding: var(--_s1) var(--_s3);
      border: 1px solid var(--_border);
      border-radius: var(--_radius-small);
      background: var(--_surface);
      box-shadow: 0 2px 6px rgb(0 0 0 / 20%);
      color: var(--_text);
      white-space: pre-line;
      pointer-events: none;
      content: attr(data-note);
      content: attr(data-note) / '';
    }

    /* Out of sight, a cell does not make its row any taller. */
    .grid__cell--away:not(:focus, :focus-within) {
      overflow: hidden;
      contain: size;
    }
  }

  .grid__cell--error {
    background: color-mix(in srgb, var(--_danger) 8%, var(--_surface));
  }

  .grid__cell--duplicate {
    background: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
  }

  .grid__problem {
    display: flex;
    gap: var(--_s1);
    align-items: flex-start;
    max-inline-size: 44em;
    margin-block-start: 1px;
    color: var(--_danger);
    font-size: 0.9286em;
    line-height: 1.4;
  }

  .grid__problem > .icon {
    inline-size: 1.15em;
    block-size: 1lh;
  }

  .grid__problem--duplicate,
  .grid__problem--warning {
    color: var(--_warning);
  }

  .grid__row--left-out .grid__problem {
    color: inherit;
  }

  .badge {
    display: inline-block;
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_warning);
    font-size: 0.8571em;
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }

  .grid__row--left-out .badge {
    color: inherit;
  }

  .status {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    font-weight: 550;
    vertical-align: top;
    white-space: nowrap;
  }

  .status--ready > .icon {
    color: var(--_success);
  }

  .status--duplicate > .icon {
    color: var(--_warning);
  }

  .status--error > .icon {
    color: var(--_danger);
  }

  .status__fields {
    color: var(--_muted);
    font-size: 0.9286em;
  }

  .grid__action {
    min-block-size: 1.75rem;
    padding: 0 var(--_s2);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }

  .grid__action:hover,
  .grid__row--left-out .grid__action {
    color: var(--_accent);
  }

  .grid__action:hover {
    background: var(--_hover);
  }

  @media (forced-colors: active) {
    .grid__cell--error,
    .grid__cell--duplicate {
      outline: 1px dashed CanvasText;
      outline-offset: -3px;
    }

    .grid__cell:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
