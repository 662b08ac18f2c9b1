import { css } from 'lit';

/** What can be done to the selected rows. */
export const selectionStyles = css`
  .grid .grid__row--selected {
    --_row: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }

  .grid--editable .grid__row--selected:not(.grid__row--blank) > .grid__cell--row::after {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
    line-height: 1;
    text-align: center;
    content: '✓';
    content: '✓' / '';
  }

  /* In the place of the other tools, so that no row moves under the pointer that selects it. */
  .review__rows > :is(bulk-user-import-row-tools, bulk-user-import-selection) {
    grid-area: 1 / 1;
  }

  .review__rows:has(.selection) > bulk-user-import-row-tools {
    visibility: hidden;
  }

  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s3);
    align-items: center;
    padding: 1px var(--_s3);
    font-size: 0.875em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 6%, var(--_surface));
  }

  .selection__count {
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .selection__fill {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: var(--_s2);
    align-items: center;
  }

  .selection__fill > .select,
  .selection__fill > .input,
  .selection__fill > .list {
    inline-size: 12em;
    max-inline-size: 100%;
  }

  .selection :is(.button, .input, select) {
    min-block-size: max(1.75rem, calc(var(--_control-height) * 0.7));
    block-size: auto;
    padding-block: 2px;
    font-size: 1em;
  }

  .selection__clear {
    margin-inline-start: auto;
  }

  /* Over the cards, which may be far below. */
  @container (inline-size < 40em) {
    .review__rows:has(.selection) {
      display: block;
    }

    .review__rows:has(.selection) > bulk-user-import-row-tools {
      display: none;
    }

    .review__rows > bulk-user-import-selection {
      position: sticky;
      inset-block-start: 0;
      z-index: 3;
      display: block;
      margin-block-end: var(--_s2);
    }

    .review__rows > bulk-user-import-selection:empty {
      display: none;
    }

    .selection {
      padding-block: var(--_s2);
    }
  }
`;
