import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type DropResult =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'several'; readonly files: number }
  | { readonly kind: 'folder' | 'nothing' };

interface FileDropOptions {
  /** The element that takes files, with everything in it. */
  readonly target: () => EventTarget;
  readonly onDrop: (dropped: DropResult) => void;
  /** A drag has come over the target for the first time. */
  readonly onEnter?: () => void;
}

/**
 * Takes files that are dropped anywhere on the target, so that the browser does not leave the page to open one
 * that missed the drop zone. `dragging` is true while files are over it.
 */
export class FileDropController implements ReactiveController {
  dragging = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: FileDropOptions;
  #target: EventTarget | undefined;
  /** Enter and leave come in pairs, one for each element on the way. */
  #depth = 0;

  constructor(host: ReactiveControllerHost, options: FileDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#target = this.#options.target();
    for (const type of TYPES) this.#target.addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of TYPES) this.#target?.removeEventListener(type, this);
    this.#setDepth(0);
  }

  handleEvent(event: Event): void {
    const { dataTransfer } = event as DragEvent;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    switch (event.type) {
      case 'dragenter':
        if (this.#depth === 0) this.#options.onEnter?.();
        return this.#setDepth(this.#depth + 1);
      case 'dragleave':
        return this.#setDepth(this.#depth - 1);
      case 'dragover':
        dataTransfer.dropEffect = 'copy';
        return;
      case 'drop':
        this.#setDepth(0);
        return this.#options.onDrop(readDrop(dataTransfer));
    }
  }

  #setDepth(depth: number): void {
    this.#depth = Math.max(0, depth);
    if (this.dragging === this.#depth > 0) return;
    this.dragging = this.#depth > 0;
    this.#host.requestUpdate();
  }
}

const TYPES = ['dragenter', 'dragover', 'dragleave', 'drop'];

/** The one file that was dropped or pasted, or why there is none. */
export function readDrop({ items, files }: DataTransfer): DropResult {
  const [file] = files;
  if (!file) return { kind: 'nothing' };
  if (files.length > 1) return { kind: 'several', files: files.length };
  const isFolder = [...items].some(
    (item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true,
  );
  return isFolder ? { kind: 'folder' } : { kind: 'file', file };
}
