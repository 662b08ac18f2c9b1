import { css } from 'lit';

export const stepperStyles = css`
  .stepper {
    display: block;
    margin-block-end: var(--_s5);
  }

  .stepper__list {
    display: flex;
    gap: var(--_s2);
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  .stepper__step {
    display: flex;
    flex: 1 1 auto;
    gap: var(--_s2);
    align-items: center;
    color: var(--_muted);
    font-size: 0.875em;
    white-space: nowrap;
    counter-increment: step;
  }

  .stepper__step:last-child {
    flex-grow: 0;
  }

  .stepper__marker {
    display: grid;
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 1px solid var(--_control-border);
    border-radius: 50%;
    place-items: center;
    font-size: 0.875em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .stepper__step:not(.stepper__step--done) > .stepper__marker::before {
    content: counter(step);
  }

  .stepper__marker > .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.5;
  }

  /* The line to the next step. */
  .stepper__step:not(:last-child)::after {
    content: '';
    flex: 1;
    min-inline-size: var(--_s3);
    border-block-start: 1px solid var(--_border);
  }

  .stepper__step--done > .stepper__marker {
    border-color: transparent;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .stepper__step[aria-current] {
    color: var(--_text);
    font-weight: 600;
  }

  .stepper__step[aria-current] > .stepper__marker {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .stepper__compact {
    display: none;
  }

  /* The list becomes a bar of segments, and keeps its words for screen readers. */
  @container (inline-size < 47.5em) {
    .stepper__compact {
      display: flex;
      gap: var(--_s4);
      justify-content: space-between;
      margin: 0 0 var(--_s2);
      color: var(--_muted);
      font-size: 0.875em;
    }

    .stepper__list {
      gap: var(--_s1);
    }

    .stepper__step,
    .stepper__step:last-child {
      position: relative;
      flex: 1;
      block-size: 4px;
      border-radius: 2px;
      background: var(--_border);
    }

    .stepper__step--done {
      background: color-mix(in srgb, var(--_accent) 45%, var(--_border));
    }

    .stepper__step[aria-current] {
      background: var(--_accent);
    }

    .stepper__step:not(:last-child)::after {
      display: none;
    }

    .stepper__marker,
    .stepper__name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .stepper__step[aria-current] > .stepper__marker {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    @container (inline-size < 47.5em) {
      .stepper__step {
        forced-color-adjust: none;
        background: GrayText;
      }

      .stepper__step--done {
        background: CanvasText;
      }

      .stepper__step[aria-current] {
        background: Highlight;
      }
    }
  }
`;
