import { css } from 'lit';

/** What is filled in: menus, boxes and switches, and fields with a label, a control, and the lines beneath it. */
export const formStyles = css`
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

  .field {
    display: block;
    min-inline-size: 0;
  }

  .field__head {
    display: flex;
    gap: var(--_s1);
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 1.75rem;
  }

  /* The hint stands at the far end of the line of the name, and on a line of its own where there is no room. */
  .field__match {
    margin-block: 0;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .field__label {
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .field--switch .check {
    font-weight: 550;
  }

  .field__hint,
  .field__samples,
  .field__error,
  .field__note {
    margin-block: var(--_s1) 0;
    font-size: 0.875em;
    line-height: 1.45;
  }

  .field__hint,
  .field__samples {
    color: var(--_muted);
  }

  .field__samples {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .field__error,
  .field__note {
    display: flex;
    gap: var(--_s1);
    align-items: flex-start;
  }

  /* A note with a button is one line. */
  .field__note--action {
    gap: var(--_s2);
    align-items: center;
  }

  .field__error {
    color: var(--_danger);
    font-weight: 500;
  }

  .field__note {
    color: var(--_warning);
  }

  .field__error > .icon,
  .field__note > .icon {
    block-size: 1lh;
  }

  /* A second control belongs to the one above it. */
  .field__more {
    margin-block-start: var(--_s3);
  }
`;
