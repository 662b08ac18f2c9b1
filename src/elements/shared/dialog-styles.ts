import { css } from 'lit';

/** A question, with buttons of which one may lose something. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(480px, calc(100% - var(--_s8)));
    max-block-size: calc(100% - var(--_s8));
    margin: auto;
    padding: var(--_s6);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    box-shadow: var(--_shadow-large);
    color: var(--_text);
    overflow-wrap: anywhere;
  }

  .dialog::backdrop {
    background: rgb(10 14 26 / 45%);
  }

  .dialog__heading {
    margin: 0 0 var(--_s2);
    font-size: 1.125em;
    font-weight: 650;
  }

  .dialog__actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    justify-content: flex-end;
    margin-block-start: var(--_s6);
  }

  .button--danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button--danger:hover {
    background: color-mix(in srgb, var(--_danger) 8%, var(--_surface));
  }
`;
