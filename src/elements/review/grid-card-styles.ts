import { css } from 'lit';

/** The grid of users where there is no room for a table: a list of cards. These styles come after the other styles of the grid. */
export const gridCardStyles = css`
  /* The limit is in em, so that large text gets cards as well. */
  @container (inline-size < 40em) {
    .grid {
      max-block-size: clamp(18rem, 75vh, 42rem);
      scroll-padding: var(--_s2);
    }

    .grid__head {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-inline-size: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .grid__sizer {
      min-inline-size: 0;
    }

    .grid__row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      padding: var(--_s2) var(--_s3) var(--_s3);
      border-block-end: 1px solid var(--_border);
    }

    .grid__rows > :last-child {
      border-block-end: 0;
    }

    .grid__cell {
      grid-column: 1 / -1;
      padding: 2px var(--_s2);
      border: 0;
      border-radius: var(--_radius-small);
    }

    .grid__cell[data-label] {
      display: grid;
      grid-template-columns: minmax(6em, 32%) minmax(0, 1fr);
      gap: 0 var(--_s3);
    }

    .grid__cell[data-label]::before {
      content: attr(data-label);
      grid-row: span 4;
      color: var(--_muted);
    }

    .grid__cell[data-label] > * {
      grid-column: 2;
    }

    .grid__cell--row,
    .grid__cell--status,
    .grid__cell--action {
      display: block;
      position: static;
      grid-row: 1;
      grid-column: auto;
      padding-block: var(--_s1);
      border: 0;
      background: none;
    }

    .grid__cell--row {
      text-align: start;
    }

    .grid__row:not(.grid__row--head) > .grid__cell--row::before {
      content: attr(data-row-label) ' ';
    }

    /* A problem of the whole row has the row's whole width. */
    .grid__cell--status {
      grid-column: 2 / -1;
    }

    .grid__cell--action {
      grid-column: 3;
      justify-self: end;
      margin-block: calc(var(--_s1) * -1);
    }

    /* The problems stand right below. */
    .status__fields {
      display: none;
    }

    .grid__cell--bare:not(:focus, :focus-within) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
