import { css } from 'lit';

/** The cell that is being edited, as a table cell and in a card. */
export const gridEditingStyles = css`
  .grid--editable .grid__row--loaded > .grid__cell--field {
    cursor: cell;
  }

  .grid--editable .grid__row--loaded > .grid__cell--field:hover {
    box-shadow: inset 0 0 0 1px var(--_control-border);
  }

  .grid .grid__row--loaded > .grid__cell--edited,
  .grid .grid__row--loaded > .grid__cell--edited:hover {
    /* As tall as the text that it stands for, so that the row keeps its height. */
    padding-block: calc(var(--_cell) - 5px);
    padding-inline: calc(var(--_s3) - 9px);
    background: var(--_surface);
    box-shadow: none;
    cursor: auto;
  }

  .grid__input {
    min-block-size: 0;
    block-size: calc(1.4em + 10px);
    padding: 0 var(--_s2);
    border-radius: var(--_radius-small);
    line-height: 1.4;
  }

  .grid__problems {
    display: block;
    padding-inline: 9px;
  }

  .grid__problems:empty {
    display: none;
  }

  @container (inline-size < 40em) {
    .grid__cell--edited[data-label] {
      align-items: center;
    }

    .grid .grid__row--loaded > .grid__cell--edited {
      padding: 2px var(--_s1);
    }

    .grid__input {
      min-block-size: 2.5rem;
    }
  }

  @media (forced-colors: active) {
    .grid__row .grid__cell--edited {
      outline: none;
    }
  }
`;
