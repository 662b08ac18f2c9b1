import { css } from 'lit';

export const uploadStyles = css`
  .drop-zone {
    display: flex;
    flex-direction: column;
    gap: var(--_s4);
    align-items: center;
    justify-content: center;
    min-block-size: 232px;
    padding: var(--_s8) var(--_s6);
    border: 1.5px dashed var(--_control-border);
    border-radius: var(--_radius-large);
    background: var(--_subtle);
    text-align: center;
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }

  .drop-zone p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .drop-zone__icon {
    display: grid;
    flex: none;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    place-items: center;
  }

  .drop-zone__text {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }

  .drop-zone__title {
    font-weight: 600;
    text-wrap: balance;
  }

  .drop-zone--over {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  /* The real input lies over its button: it takes the click, the focus and a drop. */
  .drop-zone__input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    font-size: 0;
    cursor: pointer;
  }

  .drop-zone__button:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* The zone is the card of a file that was read. */
  .drop-zone--file {
    flex-direction: row;
    justify-content: flex-start;
    min-block-size: 0;
    padding: var(--_s4) var(--_s5);
    border-style: solid;
    border-color: var(--_border);
    background: var(--_surface);
    text-align: start;
  }

  .drop-zone--file.drop-zone--over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .drop-zone--file .drop-zone__text {
    flex: 1;
  }

  .upload-help {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s6) var(--_s10);
    align-items: flex-start;
  }

  .file-rules {
    flex: 1 1 420px;
    min-inline-size: 0;
  }

  .file-rules__list {
    display: grid;
    gap: var(--_s2);
    margin: var(--_s3) 0 0;
  }

  .file-rules__line {
    display: grid;
    grid-template-columns: 11em minmax(0, 1fr);
    gap: var(--_s1) var(--_s4);
  }

  .file-rules__line > dt {
    color: var(--_muted);
  }

  .file-rules__line > dd {
    margin: 0;
    text-wrap: pretty;
  }

  .upload-help__more {
    display: grid;
    gap: var(--_s4);
    justify-items: start;
  }

  .drop-zone .drop-zone__paste {
    margin-block-start: calc(var(--_s2) * -1);
  }

  /* Pasting takes a keyboard: touch devices are not offered it. */
  @media (hover: none) and (pointer: coarse) {
    .drop-zone__paste {
      display: none;
    }
  }

  @container (inline-size < 35em) {
    .file-rules__line {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .upload-help__more {
      inline-size: 100%;
      justify-items: stretch;
    }

    .drop-zone {
      min-block-size: 200px;
      padding: var(--_s6) var(--_s4);
    }

    .drop-zone--file {
      flex-wrap: wrap;
      min-block-size: 0;
      padding: var(--_s4);
    }

    .drop-zone--file .drop-zone__button {
      flex: 1 1 100%;
    }
  }
`;
