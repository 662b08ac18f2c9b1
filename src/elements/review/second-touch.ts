/** There is no double click by touch: a second touch of the cell that has the focus stands for it. */
export class SecondTouch {
  #cell: Element | null = null;

  readonly onPointerDown = ({ target, pointerType }: PointerEvent): void => {
    const cell = (target as Element).closest('[aria-colindex]');
    const root = cell?.getRootNode() as Document | ShadowRoot | undefined;
    this.#cell = pointerType !== 'mouse' && cell === root?.activeElement ? cell : null;
  };

  /** True: the click ends a second touch. */
  isCompletedBy({ target }: MouseEvent): boolean {
    const cell = this.#cell;
    this.#cell = null;
    return cell !== null && cell === (target as Element).closest('[aria-colindex]');
  }
}
