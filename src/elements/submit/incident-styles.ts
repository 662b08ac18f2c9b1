import { css } from 'lit';

export const incidentStyles = css`
  .incidents__title {
    inline-size: fit-content;
    min-block-size: 1.5rem;
    color: var(--_muted);
    font-weight: 550;
    cursor: pointer;
  }

  .incidents__list {
    max-block-size: 16em;
    margin: var(--_s2) 0 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .incidents__list > li {
    display: flex;
    gap: var(--_s3);
    padding-block: var(--_s1);
  }

  .incidents__time {
    flex: none;
    min-inline-size: 4.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
