import { css } from 'lit';

/** The panel of problems, above the grid. */
export const problemsPanelStyles = css`
  bulk-user-import-issues:not(:has(details)) {
    display: none;
  }

  .issues {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875em;
  }

  .issues__summary {
    display: flex;
    gap: var(--_s3);
    align-items: baseline;
    padding: var(--_s3) var(--_s4);
    border-radius: var(--_radius);
    list-style: none;
    cursor: pointer;
  }

  .issues__summary::-webkit-details-marker {
    display: none;
  }

  .issues__summary > .section__heading {
    margin: 0;
    font-size: 1.1429em;
  }

  .issues__summary > .icon {
    margin-inline-start: auto;
    align-self: center;
    color: var(--_muted);
    transition: rotate 0.15s;
  }

  .issues[open] > .issues__summary > .icon {
    rotate: 180deg;
  }

  .issues__count {
    color: var(--_muted);
  }

  .issues__list {
    margin: 0;
    padding: 0 var(--_s4) var(--_s1);
    list-style: none;
  }

  .issue {
    display: grid;
    grid-template-columns: auto minmax(12em, 1fr) auto minmax(8em, auto);
    gap: var(--_s1) var(--_s3);
    align-items: center;
    padding-block: var(--_s2);
    border-block-start: 1px solid var(--_border);
  }

  .issue > .icon {
    align-self: start;
    block-size: 1.5em;
    color: var(--_warning);
  }

  .issue--error > .icon {
    color: var(--_danger);
  }

  .issue__text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .issue__title,
  .issue__what {
    margin: 0;
    line-height: 1.5;
  }

  .issue__title {
    font-weight: 600;
  }

  .issue__what {
    color: var(--_muted);
  }

  .issue__fixes,
  .issue__form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    align-items: center;
    justify-content: flex-end;
  }

  .issue__fix,
  .issue__form > .button {
    font-size: 1em;
  }

  /* All menus have one width, so that they stand below each other. */
  .issue__form > .button {
    justify-content: center;
    min-inline-size: 5em;
  }

  .issue__example {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .issue__input,
  .issue__select .list__input,
  .issue__select > select {
    inline-size: 13em;
    max-inline-size: 100%;
    min-block-size: max(28px, calc(var(--_control-height) * 0.8));
    padding-block: var(--_s1);
  }

  /* A typed text needs more room than a menu. */
  .issue__select .list__input {
    inline-size: 15em;
  }

  /* The button shows once there is a choice to apply. */
  .issue__form:not(.issue__form--chosen) > .issue__select + .button {
    visibility: hidden;
  }

  .issue__rows {
    justify-self: end;
    white-space: nowrap;
  }

  .issue__rows[aria-pressed='true'] {
    font-weight: 600;
    text-decoration: none;
  }

  .issues__more {
    margin: 0 var(--_s4) var(--_s3);
  }

  @container (inline-size < 56em) {
    .issue {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .issue__fixes {
      grid-row: 2;
      grid-column: 2 / -1;
      justify-content: flex-start;
    }

    .issue__fixes:not(:has(*)) {
      display: none;
    }

    .issue__form {
      justify-content: flex-start;
    }

    .issue__rows {
      grid-row: 1;
      grid-column: 3;
      align-self: start;
    }
  }

  @container (inline-size < 40em) {
    .issues__summary {
      padding-inline: var(--_s3);
    }

    .issues__list {
      padding-inline: var(--_s3);
    }

    .issue {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .issue__fixes {
      margin-block: var(--_s1);
    }

    .issue__form:not(.issue__form--chosen) > .issue__select + .button {
      display: none;
    }

    .issue__rows {
      grid-row: 3;
      grid-column: 2;
      justify-self: start;
      min-block-size: 32px;
    }

    .issue__form,
    .issue__select,
    .issue__input {
      flex: 1 1 12em;
    }

    .issue__select .list__input,
    .issue__select > select {
      inline-size: 100%;
    }
  }
`;
