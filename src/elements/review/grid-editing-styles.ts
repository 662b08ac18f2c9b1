import { css } from 'lit';

/** The cell that is being edited, as a table cell and in a card, and the boxes of rows that can be selected. */
export const gridEditingStyles = css`
  .grid--editable .grid__row--loaded > .grid__cell--field {
    cursor: cell;
  }

  .grid--editable .grid__row--loaded > .grid__cell--field:hover {
    box-shadow: inset 0 0 0 1px var(--_control-border);
  }

  /* The number of a row selects the row. */
  .grid--editable .grid__row:not(.grid__row--blank) > .grid__cell--row {
    display: flex;
    flex-direction: row-reverse;
    gap: var(--_s2);
    justify-content: space-between;
    cursor: pointer;
    user-select: none;
  }

  .grid--editable .grid__row:not(.grid__row--blank) > .grid__cell--row::after {
    flex: none;
    box-sizing: border-box;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.125em;
    border: 1px solid var(--_control-border);
    border-radius: 3px;
    background: var(--_surface);
    content: '';
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

  /* A corner, as spreadsheets mark notes: in front, where a value begins. */
  .grid__cell--changed {
    background-image: linear-gradient(135deg, var(--_accent) 0.375rem, transparent 0.375rem);
    background-repeat: no-repeat;
  }

  .grid__cell--changed:dir(rtl) {
    background-image: linear-gradient(-135deg, var(--_accent) 0.375rem, transparent 0.375rem);
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
    .grid--editable .grid__row:not(.grid__row--blank) > .grid__cell--row {
      display: flex;
      flex-direction: row;
      gap: var(--_s1);
      min-block-size: 1.5rem;
    }

    .grid--editable .grid__row:not(.grid__row--blank) > .grid__cell--row::after {
      order: -1;
    }

    /* The text is read out as the description of the cell. */
    .grid__cell--changed:focus::after {
      color: var(--_muted);
      font-size: 0.8571em;
      content: ' ' attr(data-was);
      content: ' ' attr(data-was) / '';
    }

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
    .grid__cell--changed > .grid__value {
      text-decoration: underline dotted;
    }

    .grid__row .grid__cell--edited {
      outline: none;
    }
  }
`;
