import { css } from 'lit';

export const reviewStyles = css`
  .counts {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .review__counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: center;
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

  /* The fields that are not imported may be many, and have less weight. */
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

  .filter--chip {
    display: inline-flex;
    gap: var(--_s1);
    align-items: center;
    max-inline-size: 100%;
    border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .filter--chip > .icon {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .filter__name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  bulk-user-import-row-tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s2);
  }

  .row-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: center;
    justify-content: space-between;
  }

  .row-tools--quiet {
    font-size: 0.875em;
  }

  .row-tools__help {
    flex: 1 1 12em;
    margin: 0;
    color: var(--_muted);
  }

  .find {
    display: block;
    position: relative;
    flex: 0 1 18em;
    min-inline-size: min(14em, 100%);
  }

  .find > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_s3);
    block-size: 100%;
    color: var(--_muted);
    pointer-events: none;
  }

  .find__input {
    min-block-size: 36px;
    padding-block: var(--_s1);
    padding-inline-start: calc(var(--_s3) + 1.75em);
    font-size: 0.875em;
  }

  .changes {
    display: flex;
    gap: var(--_s1);
  }

  .change {
    display: inline-flex;
    gap: var(--_s1);
    align-items: center;
    min-block-size: 32px;
    padding: 0 var(--_s2);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }

  .change:hover {
    background: var(--_hover);
  }

  .change[aria-disabled='true'] {
    background: none;
    color: var(--_muted);
    font-weight: 400;
    cursor: default;
  }

  .change[aria-disabled='true'] > .icon {
    opacity: 0.5;
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
    .find {
      flex: 1 1 100%;
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

    .filter--chip {
      border-color: CanvasText;
    }

    .change[aria-disabled='true'],
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
