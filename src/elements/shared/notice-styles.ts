import { css } from 'lit';

/** The box of a notice, and its tones. */
export const noticeStyles = css`
  .notice {
    --_tone: var(--_accent);
    --_tone-soft: var(--_accent-soft);
    display: flex;
    gap: var(--_s3);
    align-items: flex-start;
    padding: var(--_s3) var(--_s4);
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: var(--_radius);
    background: var(--_tone-soft);
    overflow-wrap: anywhere;
  }

  .import > .notice {
    margin-block-end: var(--_s5);
  }

  .notice--error {
    --_tone: var(--_danger);
    --_tone-soft: var(--_danger-soft);
  }

  .notice--warning {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }

  .notice--success {
    --_tone: var(--_success);
    --_tone-soft: var(--_success-soft);
  }

  .notice > .icon {
    block-size: 1lh;
    color: var(--_tone);
  }

  .notice__body {
    flex: 1;
    min-inline-size: 0;
  }

  .notice__body > :first-child {
    margin-block-start: 0;
  }

  .notice__body > :last-child {
    margin-block-end: 0;
  }

  .notice__title {
    margin: 0;
    font-weight: 600;
  }

  .notice p {
    margin-block: var(--_s1);
    text-wrap: pretty;
  }

  .notice ul {
    margin-block: var(--_s1);
    padding-inline-start: 1.25em;
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
  }
`;
