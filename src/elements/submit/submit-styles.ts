import { css } from 'lit';

export const submitStyles = css`
  .progress {
    display: grid;
    gap: var(--_s2);
  }

  .progress__line,
  .progress__status {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s4);
    justify-content: space-between;
    min-block-size: 1lh;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .progress__done {
    flex: 1 1 auto;
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .progress__pace,
  .progress__time,
  .progress__status {
    color: var(--_muted);
  }

  .progress__status {
    font-size: 0.875em;
  }

  .progress__bar {
    --_done: 0%;
    block-size: 10px;
    overflow: hidden;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_text) 10%, var(--_surface));
  }

  .progress__fill {
    display: flex;
    overflow: hidden;
    inline-size: var(--_done);
    block-size: 100%;
    border-radius: inherit;
    background: var(--_accent);
    transition: inline-size 0.3s ease-out;
  }

  .progress__part {
    flex: 0 0 0;
  }

  .progress__part--success {
    background: var(--_success);
  }

  .progress__part--warning {
    background: var(--_warning);
  }

  .progress__part--error {
    background: var(--_danger);
  }

  .progress__part--neutral {
    background: var(--_muted);
  }

  .progress--resting .progress__part {
    opacity: 0.55;
  }

  .progress--resting .progress__fill {
    background: color-mix(in srgb, var(--_accent) 45%, var(--_muted));
  }

  .submit__notice {
    min-block-size: calc(2lh + var(--_s6) + 2px);
  }

  @container (inline-size < 40em) {
    .submit__notice {
      min-block-size: calc(4lh + var(--_s6) + 2px);
    }
  }

  @media (forced-colors: active) {
    .progress__bar {
      border: 1px solid CanvasText;
    }

    .progress__fill {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
