import { css } from 'lit';

export const reviewStyles = css`
  .counts {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .review__counts {
    min-block-size: 36px;
  }

  .review__checking {
    display: flex;
    gap: var(--_s2);
    align-items: center;
    min-block-size: 36px;
    margin: 0;
    color: var(--_muted);
  }

  .review__rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
  }

  .review__hint {
    display: flex;
    flex: 1 1 0;
    gap: var(--_s2);
    align-items: flex-start;
    justify-content: flex-end;
    min-inline-size: min(16em, 100%);
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .review__hint > .icon {
    block-size: 1lh;
  }

  .summary {
    display: grid;
    gap: var(--_s3);
  }

  .summary__list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_s3) var(--_s6);
    margin: 0;
    padding: var(--_s4) var(--_s5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875em;
  }

  .summary__entry {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .summary__entry > dt {
    color: var(--_muted);
  }

  /* What is left out is a list that may be long, and of less weight. */
  .summary__entry--wide {
    grid-column: 1 / -1;
  }

  .summary__entry > dd {
    margin: 0;
  }

  .summary__entry:not(.summary__entry--wide) > dd {
    font-weight: 550;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1);
  }

  .filter {
    min-block-size: 32px;
    padding: 0 var(--_s3);
    border: 1px solid transparent;
    border-radius: 999px;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.875em;
    font-weight: 550;
    cursor: pointer;
  }

  .filter:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .filter[aria-pressed='true'] {
    border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .count--zero {
    color: var(--_muted);
    font-weight: 400;
  }

  .button[aria-disabled='true'],
  .button[aria-disabled='true']:hover {
    border-color: var(--_border);
    background: var(--_subtle);
    box-shadow: none;
    color: var(--_muted);
    cursor: default;
  }

  @container (inline-size < 40em) {
    .review__hint {
      flex-basis: 100%;
      order: -1;
      justify-content: flex-start;
    }

    .review__hint:empty {
      display: none;
    }

    .summary__list {
      padding: var(--_s3) var(--_s4);
    }

    .summary__entry {
      display: grid;
      grid-template-columns: minmax(6em, 38%) minmax(0, 1fr);
      gap: 0 var(--_s3);
    }
  }

  @media (forced-colors: active) {
    .filter[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
