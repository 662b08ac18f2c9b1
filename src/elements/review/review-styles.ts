import { css } from 'lit';

export const reviewStyles = css`
  .review__rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s2);
    scroll-margin-block-end: calc(var(--_control-height) + var(--_s10));
  }

  bulk-user-import-selection:empty {
    display: none;
  }

  .filter--chip {
    display: inline-flex;
    gap: var(--_s1);
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 2rem;
    padding: 0 var(--_s3);
    border: 1px solid color-mix(in srgb, var(--_accent) 40%, transparent);
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
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

  .row-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
    align-items: center;
    font-size: 0.875em;
  }

  .row-tools__help {
    flex: 4 1 8em;
    margin: 0;
    color: var(--_muted);
  }

  .find {
    display: block;
    position: relative;
    flex: 1 1 12em;
    min-inline-size: min(12em, 100%);
    max-inline-size: 18em;
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
    min-block-size: 2.25rem;
    padding-block: var(--_s1);
    padding-inline-start: calc(var(--_s3) + 1.75em);
  }

  .changes {
    display: flex;
    gap: var(--_s1);
  }

  .change {
    display: inline-flex;
    gap: var(--_s1);
    align-items: center;
    min-block-size: 2rem;
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

  .change[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px currentcolor;
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
      max-inline-size: none;
    }

    .row-tools__help {
      flex-basis: 8em;
    }
  }

  @media (forced-colors: active) {
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
