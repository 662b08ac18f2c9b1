import { html, LitElement, nothing } from 'lit';
import type { CSSResult } from 'lit';
import axe from 'axe-core';
import { firstStyles } from '../../src/elements/first-styles.js';
import { LaterParts, lazyScreens } from '../../src/elements/lazy-screens.js';
import { renderScreen } from '../../src/elements/render-screen.js';
import { REQUEST_EVENT } from '../../src/elements/shared/request.js';
import { StepperElement } from '../../src/elements/shared/stepper.js';
import { UploadScreen } from '../../src/elements/upload/upload-screen.js';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import type { Messages } from '../../src/messages/messages.js';
import type { SessionRequest } from '../../src/session/requests.js';
import type { SessionState } from '../../src/session/state.js';
import { allByRole, byRole } from '../harness.js';
import { dueTimers, nextFrame } from '../turns.js';

/** The shadow root that the screens live in, with the dialog and the live region beside them, and nothing of the element around it. */
export class ScreenFixture extends LitElement {
  static override styles = [...firstStyles] as CSSResult[];
  static override properties = { state: { attribute: false }, messages: { attribute: false } };

  declare state: SessionState | undefined;
  declare messages: Messages;
  readonly format = createFormat('en');
  readonly requests: SessionRequest[] = [];
  focusHeading = false;

  #laterParts: LaterParts | undefined;

  constructor() {
    super();
    this.messages = en;
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot)
      this.#laterParts = new LaterParts(root, {
        onTexts: () => undefined,
        onFailure: (error) => {
          throw error;
        },
      });
    // Requests do not leave the shadow root.
    root.addEventListener(REQUEST_EVENT, (event) =>
      this.requests.push((event as CustomEvent<SessionRequest>).detail),
    );
    return root;
  }

  protected override render() {
    const { state, messages, format } = this;
    if (!state) return nothing;
    const context = { state, messages, format };
    return html`
      <bulk-user-import-stepper .context=${context}></bulk-user-import-stepper>
      ${renderScreen(context, this.focusHeading)}
      <bulk-user-import-question .context=${context}></bulk-user-import-question>
      <bulk-user-import-announcer .context=${context}></bulk-user-import-announcer>
    `;
  }

  /** Waits until every element in the shadow root has rendered. */
  async whenRendered(): Promise<void> {
    await this.updateComplete;
    const elements = [...this.renderRoot.querySelectorAll('*')].filter(
      (element) => element instanceof LitElement,
    );
    await Promise.all(elements.map((element) => element.updateComplete));
  }

  async show(state: SessionState): Promise<void> {
    await this.#laterParts?.prepare(state);
    this.state = state;
    await this.whenRendered();
    // The first round may have brought in more elements.
    await this.whenRendered();
  }

  find(selector: string): HTMLElement {
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing on the fixture is ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  /** Pushes the button with this accessible name. */
  pressButton(name: string): void {
    const button = byRole(this, 'button', name);
    const names = (): string[] =>
      allByRole(this, 'button').map((one) => one.ariaLabel ?? one.textContent.trim());
    if (!button) throw new Error(`No button “${name}”: ${names().join(' | ')}`);
    button.click();
  }

  /** The text of the live region. */
  get announced(): string | null {
    return this.find('bulk-user-import-announcer [role="status"]').textContent;
  }
}

const tags: typeof lazyScreens = [
  ...lazyScreens,
  ['bulk-user-import-stepper', StepperElement],
  ['bulk-user-import-upload', UploadScreen],
  ['test-screen-fixture', ScreenFixture],
];

for (const [tag, constructor] of tags) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

let fixture: ScreenFixture | undefined;

/** Shows a state in a fixture of its own, in place of the one before it. */
export async function mount(
  state: SessionState,
  { messages = en, focusHeading = false }: { messages?: Messages; focusHeading?: boolean } = {},
): Promise<ScreenFixture> {
  fixture?.remove();
  fixture = new ScreenFixture();
  fixture.messages = messages;
  fixture.focusHeading = focusHeading;
  document.body.append(fixture);
  await fixture.show(state);
  await frames(2);
  return fixture;
}

export function unmount(): void {
  fixture?.remove();
  fixture = undefined;
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
}

/** Waits until the grid has measured its rows and followed the scroll bar. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await nextFrame();
    await dueTimers();
  }
}

/** Before the fixture is mounted: its colours change with a transition. A dark page says so, and axe needs a background that it can read. */
export function useDarkPage(): void {
  document.documentElement.style.colorScheme = 'dark';
  document.body.style.background = '#14161b';
}

/** The text of an element as it is read, without the line breaks of its template. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function pressKey(
  target: EventTarget | null | undefined,
  key: string,
  options: KeyboardEventInit = {},
): KeyboardEvent {
  const bubbling = { bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', { key, ...bubbling, ...options });
  target?.dispatchEvent(event);
  return event;
}

/** The options of a native menu, by the name of the menu. */
export function optionsOf(fixture: ScreenFixture, name: string): string[] {
  return [...(byRole(fixture, 'combobox', name) as HTMLSelectElement).options].map(textOf);
}

export function shownOption(fixture: ScreenFixture, name: string): string | undefined {
  const [option] = (byRole(fixture, 'combobox', name) as HTMLSelectElement).selectedOptions;
  return option && textOf(option);
}

/** The violations that axe finds, in a form that a failing test can print. */
export async function axeFindings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page around the element owns its landmarks and its level-1 heading.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
