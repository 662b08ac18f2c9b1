import { css } from 'lit';

/** The grid of users where there is no room for a table: a list of cards. These styles come after the other styles of the grid. */
export const gridCardStyles = css`
  /* The limit is in em, so that large text gets cards as well. */
  @container (inline-size < 40em) {
    .grid {
      max-block-size: clamp(18rem, 75vh, 42rem);
      scroll-padding: var(--_s2);
    }

    /* The page alone scrolls a list that is short enough to be drawn as a whole. */
    .grid--short {
      max-block-size: none;
    }

    .grid__head {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-inline-size: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }

    /* Out of sight, a button must not take the focus; its text still names the column. */
    .grid__sort {
      display: contents;
    }

    .grid__sizer {
      min-inline-size: 0;
    }

    .grid__row {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      padding: 2px var(--_s1) var(--_s1);
      border-block-end: 1px solid var(--_border);
    }

    .grid__rows > :last-child {
      border-block-end: 0;
    }

    /* Values flow one behind the other, each with its label. */
    .grid__cell {
      flex: 0 1 auto;
      padding: 1px var(--_s1);
      border: 0;
      border-radius: var(--_radius-small);
    }

    .grid__cell[data-label]::before {
      content: attr(data-label) ' ';
      color: var(--_muted);
      font-size: 0.8571em;
    }

    /* A value with a problem, or that is being edited, has a line of its own. */
    .grid__cell[data-label]:is(.grid__cell--edited, :has(.grid__problem)) {
      display: grid;
      flex-basis: 100%;
      grid-template-columns: minmax(6em, 32%) minmax(0, 1fr);
      gap: 0 var(--_s3);
    }

    .grid__cell[data-label]:is(.grid__cell--edited, :has(.grid__problem))::before {
      grid-row: span 4;
    }

    .grid__cell[data-label] > * {
      grid-column: 2;
    }

    .grid__cell--row,
    .grid__cell--status,
    .grid__cell--action {
      display: block;
      position: static;
      flex: none;
      order: -1;
      border: 0;
      background: none;
    }

    .grid__row:not(.grid__row--head) > .grid__cell--row::before {
      content: attr(data-row-label) ' ';
    }

    /* The status fills the first line. A problem of the whole row has the row's whole width. */
    .grid__cell--status {
      flex: 1 0 calc(100% - 13em);
    }

    .grid__cell--status:has(.grid__problem) {
      flex-basis: 100%;
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
