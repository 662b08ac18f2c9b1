import { computeAccessibleName } from 'dom-accessibility-api';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { allByRole, find, type Name } from './harness.js';

/** Roles of everything that is pressed, chosen from or typed into. */
const controlRoles = [
  'button',
  'checkbox',
  'combobox',
  'gridcell',
  'radio',
  'searchbox',
  'spinbutton',
  'switch',
  'textbox',
];

const MAX_PER_ROLE = 16;

/** Where a click on an element lands once the element is scrolled into view. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly hit: Element | null;
}

/** Presses what has this role and name with the mouse, as a driver of browsers does: at its centre, and only if nothing lies over it. */
export async function press(root: Element, role: string, name: Name): Promise<void> {
  const control = await find(root, role, name);
  const end = performance.now() + 5000;
  let spot = await spotOf(control);
  // A control that has just appeared may still be moving.
  while (!isWithin(spot.hit, control) && performance.now() < end) spot = await spotOf(control);
  if (!isWithin(spot.hit, control))
    throw new Error(`Over ${role} “${String(name)}” lies ${describe(spot.hit)}`);
  await sendMouse({ type: 'click', position: [spot.x, spot.y] });
}

/** Presses a text with the mouse. */
export async function pressText(text: HTMLElement): Promise<void> {
  const { x, y, hit } = await spotOf(text);
  if (!isWithin(hit, text)) throw new Error(`Over “${text.textContent}” lies ${describe(hit)}`);
  await sendMouse({ type: 'click', position: [x, y] });
}

/** Resets the mouse: no position, no button pressed. */
export const releaseMouse = resetMouse;

/** The controls on screen, and the texts of their labels, whose clicks land elsewhere. Empty: every click lands. */
export async function coveredControls(element: Element): Promise<string[]> {
  const covered: string[] = [];
  const scope = allByRole(element, 'alertdialog')[0] ?? element;
  for (const role of controlRoles) {
    // The first cells stand for all others.
    for (const control of allByRole(scope, role).slice(0, MAX_PER_ROLE)) {
      const name = (): string => `${role} “${computeAccessibleName(control)}”`;
      const { hit } = await spotOf(control);
      // A control that has gone meanwhile, with its popup, can't be pressed.
      if (!control.checkVisibility()) continue;
      if (!isWithin(hit, control)) covered.push(`${name()} is covered by ${describe(hit)}`);
      for (const label of labelTexts(control)) {
        const { hit: over } = await spotOf(label);
        if (!isWithin(over, label) && !isWithin(over, control))
          covered.push(`The label of ${name()} is covered by ${describe(over)}`);
      }
    }
  }
  return covered;
}

/** The elements of a control's labels that hold visible text. */
function labelTexts(control: HTMLElement): HTMLElement[] {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  return labels
    .flatMap((label) => [label, ...label.querySelectorAll<HTMLElement>('*')])
    .filter(
      (part) => part instanceof HTMLElement && !part.matches('.visually-hidden, input, select, textarea'),
    )
    .filter((part) =>
      [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
}

/** The spot of an element, once the element is at rest in the middle of the window. */
async function spotOf(target: HTMLElement): Promise<Spot> {
  target.scrollIntoView({ block: 'center', inline: 'center' });
  let box = target.getBoundingClientRect();
  for (let isStill = false; !isStill;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const next = target.getBoundingClientRect();
    isStill = next.x === box.x && next.y === box.y && next.width === box.width;
    box = next;
  }
  const x = Math.round(box.x + box.width / 2);
  const y = Math.round(box.y + box.height / 2);
  return { x, y, hit: hitAt(x, y) };
}

function hitAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit?.shadowRoot?.elementFromPoint(x, y); inner && inner !== hit;) {
    hit = inner;
    inner = hit.shadowRoot?.elementFromPoint(x, y);
  }
  return hit;
}

function isWithin(hit: Element | null, target: Element): boolean {
  return hit !== null && target.contains(hit);
}

function describe(element: Element | null): string {
  return element ? `<${element.localName} class="${element.className}">` : 'nothing';
}
