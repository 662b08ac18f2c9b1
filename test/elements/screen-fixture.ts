import { html, LitElement, nothing } from 'lit';
import type { CSSResult } from 'lit';
import axe from 'axe-core';
import { FieldSourceElement } from '../../src/elements/mapping/field-source.js';
import { HelpTipElement } from '../../src/elements/shared/help-tip.js';
import { KeptPasswordsList } from '../../src/elements/resume/kept-passwords-list.js';
import { LongListElement } from '../../src/elements/long-list/long-list.js';
import { MappingScreen } from '../../src/elements/mapping/mapping-screen.js';
import { ReadingPanel } from '../../src/elements/upload/reading-panel.js';
import { renderScreen } from '../../src/elements/render-screen.js';
import { REQUEST_EVENT } from '../../src/elements/shared/request.js';
import { StepperElement } from '../../src/elements/shared/stepper.js';
import { firstStyles } from '../../src/elements/first-styles.js';
import { lazyStyles } from '../../src/elements/lazy-screens.js';
import { UploadScreen } from '../../src/elements/upload/upload-screen.js';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import type { Messages } from '../../src/messages/messages.js';
import type { SessionRequest } from '../../src/session/requests.js';
import type { SessionState } from '../../src/session/state.js';

/** The shadow root that the screens live in, with nothing of the element around it. */
export class ScreenFixture extends LitElement {
  static override styles = [...firstStyles, ...lazyStyles] as CSSResult[];
  static override properties = { state: { attribute: false }, messages: { attribute: false } };

  declare state: SessionState | undefined;
  declare messages: Messages;
  readonly format = createFormat('en');
  readonly requests: SessionRequest[] = [];
  focusHeading = false;

  constructor() {
    super();
    this.messages = en;
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Requests do not leave the shadow root.
    root.addEventListener(REQUEST_EVENT, (event) =>
      this.requests.push((event as CustomEvent<SessionRequest>).detail),
    );
    return root;
  }

  protected override render() {
    const { state, messages, format } = this;
    if (!state) return nothing;
    return html`
      <bulk-user-import-stepper
        .step=${state.step}
        .messages=${messages}
        .format=${format}
      ></bulk-user-import-stepper>
      ${renderScreen({ state, messages, format, focusHeading: this.focusHeading })}
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
    this.state = state;
    await this.whenRendered();
    // Elements that the first round brought in.
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
}

const tags: readonly (readonly [string, CustomElementConstructor])[] = [
  ['bulk-user-import-stepper', StepperElement],
  ['bulk-user-import-upload', UploadScreen],
  ['bulk-user-import-reading', ReadingPanel],
  ['bulk-user-import-mapping', MappingScreen],
  ['bulk-user-import-long-list', LongListElement],
  ['bulk-user-import-field', FieldSourceElement],
  ['bulk-user-import-help-tip', HelpTipElement],
  ['bulk-user-import-kept-passwords', KeptPasswordsList],
  ['test-stage', ScreenFixture],
];

for (const [tag, constructor] of tags) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

let fixture: ScreenFixture | undefined;

/** Puts a state on the fixture; the fixture before it is struck. */
export async function mount(
  state: SessionState,
  { messages = en, focusHeading = false }: { messages?: Messages; focusHeading?: boolean } = {},
): Promise<ScreenFixture> {
  unmount();
  fixture = new ScreenFixture();
  fixture.messages = messages;
  fixture.focusHeading = focusHeading;
  document.body.append(fixture);
  await fixture.show(state);
  return fixture;
}

export function unmount(): void {
  fixture?.remove();
  fixture = undefined;
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
}

/** Pages that are dark say so; axe needs a background that it can read. */
export function useDarkPage(): void {
  document.documentElement.style.colorScheme = 'dark';
  document.body.style.background = '#14161b';
}

/** What axe finds wrong, in a form that a failing test can print. */
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
