import { css } from 'lit';

/** The names of the columns, by which the rows are sorted. */
export const gridHeadStyles = css`
  .grid__row--head > .grid__cell--action > .grid__label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .grid__sort {
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: inherit;
    cursor: pointer;
  }

  .grid__sort > .icon {
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-start: 0.25em;
    vertical-align: -0.1em;
    color: var(--_muted);
    opacity: 0;
  }

  .grid__sort--ascending > .icon,
  .grid__sort--descending > .icon,
  .grid__sort:hover > .icon,
  .grid__sort:focus-visible > .icon {
    opacity: 1;
  }

  .grid__cell:focus-within > .grid__note {
    white-space: normal;
  }

  .grid__note {
    display: block;
    overflow: hidden;
    color: var(--_muted);
    font-weight: 400;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
