import { byId } from './element.js';

export interface Question {
  title: string;
  text: string;
  /** The text of the button that changes nothing, and has the focus. */
  no: string;
  yes: string;
}

/** Puts a question in a dialog of its own. Escape means no. */
export function ask({ title, text, no, yes }: Question): Promise<boolean> {
  const dialog = byId('question', HTMLDialogElement);
  const noButton = byId('question-no', HTMLButtonElement);
  const yesButton = byId('question-yes', HTMLButtonElement);
  byId('question-title', HTMLElement).textContent = title;
  byId('question-text', HTMLElement).textContent = text;
  noButton.textContent = no;
  yesButton.textContent = yes;
  const answered = new AbortController();
  return new Promise((resolve) => {
    const answer = (value: boolean): void => {
      answered.abort();
      dialog.close();
      resolve(value);
    };
    const { signal } = answered;
    noButton.addEventListener('click', () => answer(false), { signal });
    yesButton.addEventListener('click', () => answer(true), { signal });
    dialog.addEventListener('close', () => answer(false), { signal });
    dialog.showModal();
    noButton.focus();
  });
}
