import { css } from 'lit';

/** How a file is read, and its first rows: there once a file was chosen. */
export const readingStyles = css`
  .reading {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    /* The panel belongs to the card or the refusal above it. */
    margin-block-start: calc(var(--_s3) * -1);
  }

  .reading:empty {
    display: none;
  }

  .reading__toggle {
    display: inline-flex;
    gap: var(--_s1);
    align-items: center;
    text-decoration: none;
  }

  .reading__toggle:hover {
    text-decoration: underline;
  }

  .reading__toggle > .icon {
    transition: rotate 0.12s;
  }

  .reading__toggle[aria-expanded='false'] > .icon {
    rotate: -90deg;
  }

  .reading__toggle[aria-expanded='false']:dir(rtl) > .icon {
    rotate: 90deg;
  }

  .first-rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
    margin-block-start: var(--_s2);
  }

  .first-rows__note {
    margin: 0;
  }

  .table-region {
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .table th,
  .table td {
    max-inline-size: 18em;
    padding: var(--_s2) var(--_s3);
    border-block-end: 1px solid var(--_border);
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .table .table__row-number {
    inline-size: 1%;
    color: var(--_muted);
    font-weight: 400;
    text-align: end;
  }

  .table tbody tr:last-child > * {
    border-block-end: 0;
  }

  .table thead th {
    background: var(--_subtle);
    font-weight: 600;
  }

  .table tbody th {
    color: var(--_muted);
    font-weight: 400;
  }

  /* Most files are read again before the spinner shows. */
  .first-rows[aria-busy='true'] {
    animation: bulk-user-import-wait 0.15s 0.3s both;
  }

  @keyframes bulk-user-import-wait {
    to {
      opacity: 0.55;
    }
  }
`;
