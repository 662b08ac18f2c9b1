import { css } from 'lit';

/** Rows that are not there yet, and a list that has none. */
export const gridBlankStyles = css`
  .grid__bar {
    display: inline-block;
    inline-size: min(100%, 6em);
    block-size: 0.6em;
    border-radius: 0.3em;
    background: var(--_hover);
  }

  .grid__row:nth-child(3n + 1) .grid__bar {
    inline-size: min(100%, 8em);
  }

  .grid__row:nth-child(3n + 2) > :nth-child(even) .grid__bar {
    inline-size: min(100%, 4em);
  }

  .grid__empty {
    position: sticky;
    inset-inline: 0;
    margin: 0;
    padding: var(--_s8) var(--_s4);
    color: var(--_muted);
    text-align: center;
  }

  @media (forced-colors: active) {
    .grid__bar {
      border: 1px solid GrayText;
    }
  }
`;
