import { css } from 'lit';

/** Inputs, menus, and the buttons that only the lazy screens have. */
export const controlStyles = css`
  .button--danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button--danger:hover {
    background: color-mix(in srgb, var(--_danger) 8%, var(--_surface));
  }

  .button--small {
    min-block-size: max(1.75rem, calc(var(--_control-height) * 0.8));
    padding-inline: var(--_s3);
    font-size: 0.875em;
  }

  /* This button reads as part of a sentence or a list. */
  .button--link {
    display: inline;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    box-shadow: none;
    color: var(--_accent);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .button--link:hover,
  .button--link:active {
    background: none;
    text-decoration-thickness: 2px;
  }

  .input,
  .select > select {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: 1.35;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  textarea.input {
    min-block-size: calc(var(--_control-height) * 2.5);
    resize: vertical;
  }

  .input--number {
    max-inline-size: 10em;
  }

  .select {
    display: block;
    position: relative;
  }

  .select > select {
    appearance: none;
    padding-inline-end: calc(var(--_s3) * 2 + 1.25em);
    /* WebKit lets a long option widen the page. */
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  .select > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--_s3);
    block-size: 100%;
    color: var(--_muted);
    pointer-events: none;
  }

  .select > select:disabled,
  .input:disabled {
    border-color: var(--_border);
    background: var(--_subtle);
    color: var(--_muted);
    opacity: 1;
    cursor: default;
  }

  .select > select:hover:enabled,
  .input:hover:enabled {
    border-color: color-mix(in srgb, var(--_text) 55%, var(--_control-border));
  }

  .select > select:focus-visible,
  .input:focus-visible {
    outline-offset: 0;
    border-color: var(--_focus);
  }

  [aria-invalid='true']:is(.input, .select > select) {
    border-color: var(--_danger);
    box-shadow: 0 0 0 1px var(--_danger);
  }

  .checkbox,
  .radio {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    font: inherit;
    cursor: pointer;
  }

  /* A box and its label in one row; the whole row is the target. */
  .check {
    display: flex;
    gap: var(--_s3);
    align-items: flex-start;
    inline-size: fit-content;
    padding-block: var(--_s2);
    cursor: pointer;
  }

  .check > .checkbox,
  .check > .radio {
    margin-block-start: calc((1lh - 1.125rem) / 2);
  }

  .switch {
    flex: none;
    appearance: none;
    position: relative;
    inline-size: 2.5rem;
    block-size: 1.5rem;
    margin: 0;
    border: 1px solid var(--_control-border);
    border-radius: 0.75rem;
    background: color-mix(in srgb, var(--_text) 10%, var(--_surface));
    font: inherit;
    cursor: pointer;
    transition: background-color 0.15s;
  }

  .switch::before {
    content: '';
    position: absolute;
    inset-block-start: calc(0.25rem - 1px);
    inset-inline-start: calc(0.25rem - 1px);
    inline-size: 1rem;
    block-size: 1rem;
    border-radius: 50%;
    background: var(--_muted);
    transition: inset-inline-start 0.15s;
  }

  .switch:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .switch:checked::before {
    inset-inline-start: calc(1.25rem - 1px);
    background: var(--_on-accent);
  }

  @media (forced-colors: active) {
    .input:disabled,
    .select > select:disabled {
      border-color: GrayText;
      color: GrayText;
    }

    .switch::before {
      background: ButtonText;
    }

    .switch:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    .switch:checked::before {
      background: HighlightText;
    }
  }
`;
