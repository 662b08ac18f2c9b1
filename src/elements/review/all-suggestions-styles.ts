import { css } from 'lit';

/** The dialog with all suggestions. */
export const allSuggestionsStyles = css`
  .suggestions {
    inline-size: min(44em, calc(100% - var(--_s8)));
  }

  .suggestions[open] {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }

  .suggestions__hint {
    margin: 0 0 var(--_s3);
    color: var(--_muted);
  }

  .suggestions__list {
    flex: 0 1 auto;
    min-block-size: 6em;
    margin: 0;
    padding: 0;
    overflow: auto;
    border-block: 1px solid var(--_border);
    font-size: 0.9375em;
    list-style: none;
  }

  .suggestion {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) minmax(0, 3fr) auto;
    gap: 0 var(--_s4);
    align-items: baseline;
    padding: var(--_s2);
  }

  .suggestion + .suggestion {
    border-block-start: 1px solid var(--_border);
  }

  .suggestion__where {
    font-weight: 600;
  }

  .suggestion__what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .suggestion__what > span,
  .suggestion__rows {
    color: var(--_muted);
  }

  .suggestion__example,
  .suggestion__rows {
    font-variant-numeric: tabular-nums;
  }

  @container (inline-size < 40em) {
    .suggestion {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .suggestion__what {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
