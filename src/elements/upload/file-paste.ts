import type { ReactiveController } from 'lit';
import { readDrop } from './file-drop.js';
import type { DropResult } from './file-drop.js';

interface FilePasteOptions {
  /** Must be on screen for a paste that is meant for nothing else in the page. */
  readonly target: () => Element | null;
  /** Name of a file of pasted cells. */
  readonly name: () => string;
  readonly onPaste: (pasted: DropResult) => void;
}

/**
 * Takes a file, or cells of a spreadsheet, that are pasted while nothing else is there to take them: anywhere in the
 * element but in its inputs, or in a page in which nothing has the focus. Every other paste is the page's own.
 */
export class FilePasteController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #options: FilePasteOptions;

  constructor(host: HTMLElement, options: FilePasteOptions) {
    this.#host = host;
    this.#options = options;
  }

  hostConnected(): void {
    document.addEventListener('paste', this);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this);
  }

  handleEvent(event: ClipboardEvent): void {
    const { name, onPaste } = this.#options;
    if (event.defaultPrevented || !event.clipboardData || !this.#isForElement(event.composedPath()[0]))
      return;
    const pasted = readPaste(event.clipboardData, name());
    if (!pasted) return;
    event.preventDefault();
    onPaste(pasted);
  }

  #isForElement(origin: EventTarget | undefined): boolean {
    if (!(origin instanceof HTMLElement) || origin.isContentEditable || origin.matches(TEXT_INPUTS))
      return false;
    const root = this.#host.getRootNode();
    if (origin.getRootNode() === root || (root instanceof ShadowRoot && origin === root.host)) return true;
    return [document.body, document.documentElement].includes(origin) && isOnScreen(this.#options.target());
  }
}

const TEXT_INPUTS = 'textarea, input:not([type="file"])';

/** False also for an element behind a dialog. */
function isOnScreen(element: Element | null): boolean {
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.elementFromPoint(x, y));
}

/** A spreadsheet copies its cells as text and as a picture: the text is meant. A single cell is no table. */
function readPaste(data: DataTransfer, name: string): DropResult | undefined {
  const text = data.getData('text/plain');
  const [file] = data.files;
  // A line end behind the last cell makes no second one.
  if (/\t|[\r\n][^\r\n]/.test(text) && (!file || file.type.startsWith('image/'))) {
    return { kind: 'file', file: new File([text], name, { type: 'text/tab-separated-values' }) };
  }
  return file && readDrop(data);
}
