import { css } from 'lit';

/** Inputs, the looks that menus share with them, and the buttons that only the lazy screens have. */
export const controlStyles = css`
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

  @media (forced-colors: active) {
    .input:disabled,
    .select > select:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
