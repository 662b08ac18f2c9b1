import { css } from 'lit';

export const resumeStyles = css`
  .resume__hint {
    max-inline-size: 72ch;
    margin: var(--_s1) 0 0;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .resume__warnings {
    display: grid;
    gap: var(--_s3);
  }

  .notice .kept {
    display: grid;
    gap: var(--_s3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .kept > * + * {
    padding-block-start: var(--_s3);
    border-block-start: 1px solid var(--_border);
  }

  .kept p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .kept__alarm {
    color: var(--_warning);
  }

  .kept__buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-block-start: var(--_s2);
  }

  @container (inline-size < 30em) {
    .kept__buttons > .button {
      flex: 1 1 auto;
      text-wrap: balance;
    }
  }
`;
