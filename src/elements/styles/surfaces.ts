import { css } from 'lit';

/** Notices and tables. */
export const surfaces = css`
  .notice {
    --_tone: var(--_accent);
    --_tone-soft: var(--_accent-soft);
    display: flex;
    gap: var(--_s3);
    align-items: flex-start;
    padding: var(--_s3) var(--_s4);
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: var(--_radius);
    background: var(--_tone-soft);
    overflow-wrap: anywhere;
  }

  .notice--error {
    --_tone: var(--_danger);
    --_tone-soft: var(--_danger-soft);
  }

  .notice--warning {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }

  .notice--success {
    --_tone: var(--_success);
    --_tone-soft: var(--_success-soft);
  }

  .notice > .icon {
    block-size: 1lh;
    color: var(--_tone);
  }

  .notice__body {
    flex: 1;
    min-inline-size: 0;
  }

  .notice__body > :first-child {
    margin-block-start: 0;
  }

  .notice__body > :last-child {
    margin-block-end: 0;
  }

  .notice__title {
    margin: 0;
    font-weight: 600;
  }

  .notice p {
    margin-block: var(--_s1);
    text-wrap: pretty;
  }

  .notice ul {
    margin-block: var(--_s1);
    padding-inline-start: 1.25em;
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

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
  }
`;
