import { css } from 'lit';

/** A field: its label, its control, and the lines beneath it. */
export const fieldStyles = css`
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
