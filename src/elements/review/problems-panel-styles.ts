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
    padding: var(--_s2) var(--_s4) var(--_s1);
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
    grid-template-columns: auto minmax(12em, 1fr) auto minmax(19.5em, auto);
    gap: var(--_s1) var(--_s3);
    align-items: center;
    padding-block: 3px;
    border-block-start: 1px solid var(--_border);
  }

  .issue > .icon {
    align-self: start;
    margin-block-start: calc((var(--_control-height) * 0.7 - 1.5em) / 2);
    block-size: 1.5em;
    color: var(--_warning);
  }

  .issue--error > .icon {
    color: var(--_danger);
  }

  /* What is wrong stands behind where, as long as there is room. */
  .issue__text {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
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
    padding-block: 2px;
  }

  .issue__fixes :is(.button, .input, select) {
    min-block-size: max(1.75rem, calc(var(--_control-height) * 0.7));
  }

  /* A typed text needs more room than a menu. */
  .issue__select .list__input {
    inline-size: 15em;
  }

  /* The button shows once there is a choice to apply. */
  .issue__form:not(.issue__form--chosen) > .issue__select + .button {
    display: none;
  }

  .issue__rows {
    display: flex;
    gap: var(--_s1) var(--_s4);
    justify-content: flex-end;
    white-space: nowrap;
  }

  .issue__rows > [aria-pressed='true'] {
    font-weight: 600;
    text-decoration: none;
  }

  /* In one line with the heading. */
  .issues {
    position: relative;
  }

  .issues__all {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: calc(var(--_s4) + 2.25em);
    font-size: 1em;
  }

  .issues:has(> .issues__all) > .issues__summary {
    min-block-size: calc(var(--_control-height) * 0.7 + 2px);
  }

  .issues__more {
    margin: 0 var(--_s4) var(--_s2);
  }

  @container (inline-size < 56em) {
    .issue {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .issue__fixes {
      margin-block: 2px var(--_s1);
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
    .issues__all {
      position: static;
      margin: 0 var(--_s3) var(--_s2);
    }

    .issue__rows {
      flex-wrap: wrap;
      grid-row: 3;
      grid-column: 2 / -1;
      justify-content: flex-start;
    }

    .issues__summary {
      padding-inline: var(--_s3);
    }

    .issues__list {
      padding-inline: var(--_s3);
    }

    .issue__form,
    .issue__select,
    .issue__input {
      flex: 1 1 11em;
    }

    .issue__select .list__input,
    .issue__select > select {
      inline-size: 100%;
    }

    .issue__fixes > .button,
    .issue__select > select {
      padding-inline-start: var(--_s2);
    }

    .issue__fixes > .button {
      padding-inline-end: var(--_s2);
    }

    .issue__select > select {
      padding-inline-end: calc(var(--_s3) + 1.25em);
    }

    .issue__select > .icon {
      inset-inline-end: var(--_s2);
    }
  }

  /* Fingers need larger controls. */
  @media (pointer: coarse) {
    .issue {
      padding-block: var(--_s2);
    }

    .issue__fixes :is(.button, .input, select) {
      min-block-size: var(--_control-height);
    }
  }
`;
