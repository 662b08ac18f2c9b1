/** Copies a text, and says so on the button for a moment. */
export function startCopyButton(button: HTMLButtonElement, text: () => string | null): void {
  const name = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    const say = (words: string): void => {
      button.textContent = words;
      clearTimeout(timer);
      timer = setTimeout(() => (button.textContent = name), 2000);
    };
    navigator.clipboard.writeText(text() ?? '').then(
      () => say('Copied'),
      () => say('Not copied'),
    );
  });
}
