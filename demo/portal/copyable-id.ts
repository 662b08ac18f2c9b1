import { element } from './element.js';

const COPIED_FOR = 1600;

/** An id with a button that copies it, to be pasted into a file of users. */
export function copyableId(id: number, name: string): HTMLElement {
  const code = element('code', {}, String(id));
  const label = `Copy the ID of ${name}`;
  const button = element(
    'button',
    { type: 'button', class: 'button button--small', 'aria-label': label },
    'Copy',
  );
  const said = element('span', { class: 'visually-hidden', role: 'status' });

  function show(text: string): void {
    button.textContent = text;
    said.textContent = `${text}: ${id}`;
    setTimeout(() => {
      button.textContent = 'Copy';
      said.textContent = '';
    }, COPIED_FOR);
  }

  button.addEventListener('click', () => {
    void copy(String(id)).then((copied) => {
      if (copied) show('Copied');
      else getSelection()?.selectAllChildren(code);
    });
  });
  return element('span', { class: 'copyable' }, code, button, said);
}

/** Pages on plain http have no clipboard, and a browser may refuse it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
