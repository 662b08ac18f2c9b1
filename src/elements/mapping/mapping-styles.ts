import { css } from 'lit';

export const mappingStyles = css`
  .fields__field {
    display: block;
    min-inline-size: 0;
  }

  bulk-user-import-help-tip {
    display: block;
    flex: none;
  }

  /* One field a row: its name at the start, its source beside it. */
  .fields--required {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 1080px;
  }

  .fields--required > .fields__field {
    padding-block: var(--_s5);
    border-block-start: 1px solid var(--_border);
  }

  .fields--required > .fields__field:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .fields--security {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s6);
    max-inline-size: 640px;
  }

  .fields--optional {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s5) var(--_s8);
  }

  .fields--optional > .fields__nested,
  .fields--optional > .fields__field:has(.field--check) {
    grid-column: 1 / -1;
  }

  .fields__nested {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s5);
    min-inline-size: 0;
    padding-inline-start: var(--_s5);
    border-inline-start: 2px solid var(--_border);
  }

  .fields--required > .fields__nested {
    margin-block-end: var(--_s5);
  }

  .fields--security > .fields__nested {
    margin-block-start: calc(var(--_s2) * -1);
  }

  .fields__remembered {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s3);
    align-items: baseline;
    margin-block: 0;
    color: var(--_muted);
  }

  .field__body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s1);
  }

  .field__label--more {
    display: block;
    margin-block-end: var(--_s1);
  }

  .field__failure {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s3);
    align-items: center;
    margin-block-start: var(--_s1);
  }

  .field__failure > .field__error {
    margin: 0;
  }

  .notice .gaps__list {
    display: grid;
    gap: var(--_s1);
    justify-items: start;
    padding: 0;
    list-style: none;
  }

  .gaps__list .button {
    line-height: 1.5;
  }

  .gaps:focus {
    outline: none;
  }

  .gaps:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .radios {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .radios__choice {
    display: grid;
    grid-template-columns: 1.125rem minmax(0, 1fr);
    column-gap: var(--_s3);
    padding: var(--_s3) var(--_s4);
    cursor: pointer;
  }

  .radios__choice + .radios__choice {
    border-block-start: 1px solid var(--_border);
  }

  .radios__choice:has(:checked) {
    background: var(--_accent-soft);
  }

  .radios__choice > .radio {
    margin-block-start: calc((1lh - 1.125rem) / 2);
  }

  .radios__description {
    grid-column: 2;
    margin-block-start: var(--_s1);
    color: var(--_muted);
    font-size: 0.875em;
  }

  .help-tip__button {
    display: inline-grid;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
    place-items: center;
  }

  .help-tip__button:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .help-tip__button > .icon {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }

  .help-tip__text {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(320px, calc(100vw - 16px));
    margin: 0;
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow-large);
    color: var(--_text);
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.45;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  @container (inline-size >= 42.5em) {
    .fields--required > .fields__field > .field,
    .fields--required > .fields__nested > .fields__field > .field {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: var(--_s6);
    }

    .fields--required > .fields__field > .field > .field__head,
    .fields--required > .fields__nested > .fields__field > .field > .field__head {
      min-block-size: var(--_control-height);
      align-self: start;
    }

    /* The line stays; nested controls stand in one column with the others. */
    .fields--required > .fields__nested {
      position: relative;
      padding-inline-start: 0;
      border-inline-start: 0;
    }

    .fields--required > .fields__nested::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      border-inline-start: 2px solid var(--_border);
    }

    .fields--required > .fields__nested > .fields__field > .field > .field__head {
      padding-inline-start: var(--_s5);
    }

    .fields--optional {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 68.75em) {
    .fields--optional {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
