import { css } from 'lit';

/** The frame of every screen: the host, headings, text. */
export const baseStyles = css`
  :host {
    display: block;
    /* What is visually hidden lies inside the element: a scroller around the element would not clip it, and two things would scroll. */
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    container-type: inline-size;
    /* A container has no width of its own: without this a dialog that fits its content would shrink to nothing. */
    contain-intrinsic-inline-size: 860px;
    font-family: var(--bulk-user-import-font, inherit);
    font-size: var(--bulk-user-import-font-size, inherit);
    line-height: 1.5;
    text-align: start;
    color: var(--_text);
    background: var(--_background);
    accent-color: var(--_accent);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .screen {
    display: block;
  }

  .screen__heading {
    margin: 0;
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
    /* Taking the focus also brings the progress list into view. */
    scroll-margin-block-start: 96px;
  }

  .screen__heading:focus {
    outline: none;
  }

  .screen__intro {
    margin-block: var(--_s1) 0;
    max-inline-size: 80ch;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .screen__body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s6);
    margin-block-start: var(--_s5);
  }

  .section__heading {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .spinner {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid color-mix(in srgb, currentcolor 25%, transparent);
    border-block-start-color: currentcolor;
    border-radius: 50%;
    animation: bulk-user-import-spin 0.8s linear infinite;
  }

  @keyframes bulk-user-import-spin {
    to {
      rotate: 1turn;
    }
  }

  @media (forced-colors: active) {
    .icon {
      forced-color-adjust: auto;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
    }

    .spinner {
      animation-duration: 3s;
    }
  }
`;
