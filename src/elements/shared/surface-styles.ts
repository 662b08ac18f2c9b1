import { css } from 'lit';

/** Counts and cards, which only the lazy screens have. */
export const surfaceStyles = css`
  bulk-user-import-trouble {
    display: block;
    margin-block-end: var(--_s5);
  }

  .notice__body > p + .button {
    margin-block-start: var(--_s2);
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .count {
    --_tone: var(--_muted);
    display: inline-flex;
    gap: var(--_s2);
    align-items: center;
    padding: var(--_s1) var(--_s3);
    border: 1px solid color-mix(in srgb, var(--_tone) 30%, transparent);
    border-radius: 999px;
    background: color-mix(in srgb, var(--_tone) 9%, transparent);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }

  .count > .icon {
    color: var(--_tone);
  }

  .count--success {
    --_tone: var(--_success);
  }

  .count--warning {
    --_tone: var(--_warning);
  }

  .count--error {
    --_tone: var(--_danger);
  }

  .card {
    padding: var(--_s5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }

  @media (forced-colors: active) {
    .count {
      border-color: CanvasText;
    }
  }

  .unused {
    display: grid;
    gap: var(--_s1);
  }

  .unused p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .unused p + p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
`;
