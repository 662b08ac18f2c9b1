import { css } from 'lit';

/** What is said about the reading of a file, and the menus to read it otherwise. */
export const readingChoicesStyles = css`
  bulk-user-import-reading-notes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
  }

  bulk-user-import-reading-notes:empty {
    display: none;
  }

  .reading__naming {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: center;
  }

  .reading__naming > p {
    flex: 1 1 20em;
    max-inline-size: 72ch;
    margin: 0;
    text-wrap: pretty;
  }

  .reading__choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3) var(--_s4);
    align-items: flex-start;
    margin-block-start: var(--_s2);
    padding: var(--_s4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }

  .reading__field {
    flex: 1 1 14em;
    max-inline-size: 26em;
  }

  /* The options of this menu are the longest by far. */
  .reading__field--headerRow {
    flex: 2 1 18em;
    max-inline-size: none;
  }

  .reading__field > .field__label {
    display: block;
    margin-block-end: var(--_s1);
  }

  .reading__undo {
    flex: 1 1 100%;
  }

  @container (inline-size < 35em) {
    .reading__field {
      max-inline-size: none;
    }
  }
`;
