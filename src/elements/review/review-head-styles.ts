import { css } from 'lit';

/** Above the rows of the review: their counts, and what applies to all of them. */
export const reviewHeadStyles = css`
  .review__head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3) var(--_s5);
    align-items: center;
  }

  .review__counts {
    display: flex;
    flex: 1 1 30em;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: center;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    font-size: 0.875em;
  }

  .review__checking {
    display: flex;
    flex: 1 1 12em;
    gap: var(--_s2);
    align-items: center;
    margin: 0;
    color: var(--_muted);
    line-height: 1.3;
  }

  .count--filter {
    min-block-size: 2.25rem;
    padding: 0 var(--_s3);
    background: color-mix(in srgb, var(--_tone) 6%, var(--_surface));
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .count--filter:hover {
    background: color-mix(in srgb, var(--_tone) 14%, var(--_surface));
  }

  .count--filter[aria-pressed='true'] {
    border-color: var(--_tone);
    background: color-mix(in srgb, var(--_tone) 16%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_tone);
  }

  .outcomes {
    display: flex;
    flex: 1 1 8em;
    gap: 2px;
    min-inline-size: 0;
    block-size: 0.375rem;
    overflow: hidden;
    border-radius: 0.1875rem;
    background: var(--_hover);
  }

  .outcomes__part {
    flex: var(--_rows) 0 3px;
    background: var(--_tone, var(--_muted));
  }

  .outcomes__part.count--neutral {
    background: color-mix(in srgb, var(--_muted) 45%, var(--_surface));
  }

  .review__body {
    gap: var(--_s3);
    margin-block-start: var(--_s3);
  }

  /* One line, as long as there is room. */
  .review__about {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s6);
    align-items: baseline;
    font-size: 0.875em;
  }

  .review__about > .summary {
    flex: 1 1 32em;
    min-inline-size: 0;
  }

  .review__about > .summary[open] {
    flex-basis: 100%;
  }

  .review__about > .unused {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
  }

  .review__about > .unused > .small {
    font-size: 1em;
  }

  .summary__line {
    display: flex;
    gap: var(--_s3);
    align-items: baseline;
    min-block-size: 1.5rem;
    list-style: none;
    cursor: pointer;
  }

  .summary__line::-webkit-details-marker {
    display: none;
  }

  .summary__line > .section__heading {
    flex: none;
  }

  .summary__line > .icon {
    flex: none;
    align-self: center;
    margin-inline-start: auto;
    color: var(--_muted);
    transition: rotate 0.15s;
  }

  .summary[open] > .summary__line > .icon {
    rotate: 180deg;
  }

  .summary__brief {
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .summary__item:not(:first-child)::before {
    content: '· ';
  }

  .summary__item > span::after {
    content: ':';
  }

  .summary__item > bdi {
    color: var(--_text);
  }

  .summary[open] > .summary__line > .summary__brief {
    visibility: hidden;
  }

  .summary__panel {
    margin: var(--_s1) 0 var(--_s2);
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .summary__list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_s3) var(--_s6);
    margin: 0;
  }

  .summary__heading {
    margin: var(--_s4) 0 var(--_s2);
    padding-block-start: var(--_s3);
    border-block-start: 1px solid var(--_border);
    font-size: 1em;
  }

  .summary__entry,
  .summary__source {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .summary__list dt {
    color: var(--_muted);
  }

  /* The fields that are not imported may be many, and have less weight. */
  .summary__entry--wide {
    grid-column: 1 / -1;
  }

  .summary__list dd {
    margin: 0;
  }

  /* A list of links would shout; the colour alone comes with the pointer. */
  .summary__list .button--link {
    color: var(--_text);
    text-decoration-color: color-mix(in srgb, var(--_muted) 55%, transparent);
    text-decoration-thickness: 1px;
  }

  .summary__list .button--link:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }

  .summary__list > div:not(.summary__entry--wide) > dd {
    font-weight: 550;
  }

  .count--zero {
    color: var(--_muted);
    font-weight: 400;
  }

  @container (inline-size < 40em) {
    .summary__entry,
    .summary__source {
      display: grid;
      grid-template-columns: minmax(6em, 38%) minmax(0, 1fr);
      gap: 0 var(--_s3);
    }
  }

  @media (forced-colors: active) {
    .count--filter[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      box-shadow: none;
      color: HighlightText;
    }

    .outcomes__part {
      forced-color-adjust: none;
    }
  }
`;
