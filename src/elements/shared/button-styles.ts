import { css } from 'lit';

/** The buttons that every screen has. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    position: relative;
    gap: var(--_s2);
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control-height);
    padding: var(--_s1) var(--_s4);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow-small);
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  /* Only under the pointer: a button that becomes enabled must be readable at once. */
  .button:hover {
    transition:
      background-color 0.12s,
      border-color 0.12s;
    background: color-mix(in srgb, var(--_text) 5%, var(--_surface));
  }

  .button:active {
    background: color-mix(in srgb, var(--_text) 9%, var(--_surface));
  }

  .button--primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button--primary:hover {
    background: color-mix(in srgb, var(--_text) 14%, var(--_accent));
  }

  .button--primary:active {
    background: color-mix(in srgb, var(--_text) 24%, var(--_accent));
  }

  .button:disabled {
    border-color: var(--_border);
    background: var(--_subtle);
    box-shadow: none;
    color: var(--_muted);
    cursor: default;
  }

  @media (forced-colors: active) {
    .button:disabled {
      border-color: GrayText;
      color: GrayText;
    }

    .button--primary {
      border-color: ButtonText;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
