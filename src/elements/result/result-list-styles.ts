import { css } from 'lit';

export const resultListStyles = css`
  bulk-user-import-created-users {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
  }

  bulk-user-import-created-users > .find {
    max-inline-size: 24em;
  }

  .users__note {
    margin: 0;
  }

  .users__note:empty {
    display: none;
  }

  .users {
    display: grid;
    grid-template-columns: minmax(4.5em, auto) minmax(0, 1fr) minmax(0, 1.8fr) minmax(6.5em, auto) auto;
    column-gap: var(--_s4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .user {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    column-gap: var(--_s4);
    align-items: center;
    min-block-size: 2.75rem;
    padding-block: var(--_s1);
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .user__row {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .user__name {
    font-weight: 550;
  }

  .user__secret {
    font-variant-numeric: tabular-nums;
  }

  code.user__secret {
    font-family: ui-monospace, monospace;
    user-select: all;
  }

  .user__buttons {
    display: flex;
    gap: var(--_s2);
  }

  .user__detail {
    grid-column: 4 / -1;
  }

  .user__doubt {
    display: flex;
    grid-column: 2 / -1;
    gap: var(--_s1);
    align-items: center;
    color: var(--_warning);
    font-size: 0.875em;
  }

  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    align-items: center;
    justify-content: flex-end;
  }

  .pages > :first-child {
    margin-inline-end: auto;
    font-variant-numeric: tabular-nums;
  }

  .pages > [aria-disabled='true'] {
    color: var(--_muted);
    box-shadow: none;
    cursor: default;
  }

  .failures {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .failure {
    padding-block: var(--_s3);
    border-block-start: 1px solid var(--_border);
  }

  .failure > p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .failure__text {
    font-weight: 550;
  }

  .failure__buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    align-items: center;
    margin-block-start: var(--_s2);
  }

  .failure__hint {
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .failure > .users {
    margin-block-start: var(--_s2);
  }

  @container (inline-size < 44em) {
    .users {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .user {
      padding-block: var(--_s2);
    }

    .user__name {
      order: -1;
    }

    .user__row {
      justify-self: end;
    }

    .user__email,
    .user__detail,
    .user__doubt {
      grid-column: 1 / -1;
    }
  }
`;
