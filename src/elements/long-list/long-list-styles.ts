import { css } from 'lit';

/** The list of an editable combobox, and its entries, which are all of one height. */
export const longListStyles = css`
  .list {
    display: block;
    min-inline-size: 0;
  }

  .list__input {
    padding-inline-end: calc(var(--_s3) * 2 + 1.25em);
    text-overflow: ellipsis;
  }

  .list__popup {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow-large);
    color: var(--_text);
    font-size: inherit;
    font-weight: normal;
    text-align: start;
    white-space: normal;
  }

  .list__popup:popover-open {
    display: flex;
    flex-direction: column;
  }

  .list__entries {
    min-block-size: 0;
    padding: 4px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .list__sizer {
    box-sizing: border-box;
  }

  .list__entry {
    display: flex;
    gap: var(--_s2);
    align-items: center;
    box-sizing: border-box;
    block-size: calc(1.35em * var(--_lines) + var(--_s2) * 2);
    padding: 0 var(--_s2);
    border-radius: var(--_radius-small);
    line-height: 1.35;
    cursor: pointer;
  }

  /* Few enough that every name can be read to its end. */
  .list__sizer--whole > .list__entry {
    block-size: auto;
    min-block-size: calc(1.35em + var(--_s2) * 2);
    padding-block: var(--_s1);
  }

  .list__entry:hover {
    background: var(--_hover);
  }

  .list__entry--active,
  .list__entry--active:hover {
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }

  .list__entry[aria-selected='true'] {
    font-weight: 600;
  }

  .list__name {
    display: -webkit-box;
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    line-clamp: var(--_lines);
  }

  .list__sizer--whole .list__name {
    display: block;
  }

  .list__note {
    flex: 0 1 auto;
    max-inline-size: 45%;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: normal;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .list__entry > .icon {
    flex: none;
    color: var(--_accent);
  }

  .list__none {
    margin: 0;
    padding: var(--_s2) var(--_s3) var(--_s3);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  @media (pointer: coarse) {
    .list__entry {
      min-block-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    .list__entry--active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .list__entry--active > * {
      color: HighlightText;
    }
  }
`;
