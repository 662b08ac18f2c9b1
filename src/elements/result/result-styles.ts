import { css } from 'lit';

export const resultStyles = css`
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
  }

  .outcome__hint {
    display: flex;
    gap: var(--_s2);
    align-items: flex-start;
    max-inline-size: 72ch;
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .outcome__hint > .icon {
    block-size: 1lh;
  }

  .outcome__hint--warning,
  .outcome__hint--info {
    color: var(--_text);
  }

  .outcome__hint--info > .icon {
    color: var(--_accent);
  }

  .outcome__hint--warning > .icon {
    color: var(--_warning);
  }

  .outcome__buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    align-items: center;
    margin-block-start: var(--_s1);
  }

  .outcome__done {
    display: inline-flex;
    gap: var(--_s1);
    align-items: flex-start;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .outcome__done > .icon {
    block-size: 1lh;
  }

  .outcome__open {
    display: inline-flex;
    font-weight: 600;
  }

  .outcome__open[aria-expanded='true'] > .icon {
    rotate: 180deg;
  }

  .breakdown {
    max-inline-size: 28em;
  }

  .breakdown__label {
    margin: 0 0 var(--_s1);
    color: var(--_muted);
    font-size: 0.875em;
  }

  .breakdown__list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .breakdown__list > li {
    display: flex;
    gap: var(--_s4);
    justify-content: space-between;
    padding-block: var(--_s1);
    border-block-end: 1px solid var(--_border);
  }

  .breakdown__list > li:last-child {
    border-block-end: 0;
  }

  .breakdown__rows {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  /* Room for three buttons in a row. */
  .question {
    inline-size: min(42em, calc(100% - var(--_s8)));
  }

  .dialog__list {
    margin: 0 0 var(--_s2);
    padding: 0;
    list-style: none;
    font-weight: 550;
  }

  @container (inline-size < 30em) {
    .dialog__actions > .button,
    .outcome__buttons > .button {
      flex: 1 1 auto;
    }
  }

  .dialog__body > p {
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .dialog__body > p + p {
    margin-block-start: var(--_s2);
  }
`;
