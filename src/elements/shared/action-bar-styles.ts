import { css } from 'lit';

/** The bar at the foot of every screen. The first screen has none until a file was read. */
export const actionBarStyles = css`
  /*
   * The bar lies over what scrolls behind it, the head of the grid included. Its margin belongs to it: of a button that
   * is partly behind the bar, either 24 pixels are left to press, or none (WCAG 2.5.8).
   */
  .screen__actions {
    position: sticky;
    inset-block-end: -8px;
    z-index: 3;
    margin-block-start: var(--_s2);
    padding-block: 16px;
  }

  .screen__bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s3);
    align-items: center;
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    box-shadow: 0 0 16px light-dark(rgb(16 22 44 / 10%), rgb(0 0 0 / 45%));
  }

  /* Pushes what follows to the end of the row. */
  .screen__spacer,
  .screen__note {
    flex: 1 1 0;
  }

  .screen__note {
    display: flex;
    gap: var(--_s2);
    align-items: flex-start;
    justify-content: flex-end;
    min-inline-size: min(16em, 100%);
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.35;
    text-wrap: pretty;
  }

  /* The note is about the button before it. */
  .screen__note--start {
    justify-content: flex-start;
  }

  .screen__note > .icon {
    block-size: 1lh;
  }

  /* What takes the focus comes to lie above the bar (WCAG 2.4.11). */
  .screen__body :is(a, button, input, select, textarea, summary, [tabindex]):not(.grid *) {
    scroll-margin-block-end: calc(var(--_control-height) + var(--_s10));
  }

  /* With little height, as above the keyboard of a phone, the bar would leave nothing to see. */
  @media (height < 20rem) {
    .screen__actions {
      position: static;
    }
  }

  @container (inline-size < 40em) {
    .screen__note {
      flex-basis: 100%;
      order: -1;
      justify-content: flex-start;
    }

    .screen__note:empty {
      display: none;
    }

    .screen__body :is(a, button, input, select, textarea, summary, [tabindex]):not(.grid *) {
      scroll-margin-block-end: calc(var(--_control-height) * 2 + 5em);
    }

    .screen__bar {
      padding: var(--_s2);
    }

    .screen__bar > .button {
      flex: 1 1 auto;
    }

    .screen__spacer {
      display: none;
    }
  }
`;
