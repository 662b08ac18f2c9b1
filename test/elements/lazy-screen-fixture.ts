import { html, nothing } from 'lit';
import { Announcer } from '../../src/elements/announcer.js';
import { DataGrid } from '../../src/elements/review/data-grid.js';
import { LongListElement } from '../../src/elements/long-list/long-list.js';
import { QuestionDialog } from '../../src/elements/shared/question-dialog.js';
import { renderScreen } from '../../src/elements/render-screen.js';
import { ResumeScreen } from '../../src/elements/resume/resume-screen.js';
import { ResultScreen } from '../../src/elements/result/result-screen.js';
import { ProblemsPanel } from '../../src/elements/review/problems-panel.js';
import { ReviewScreen } from '../../src/elements/review/review-screen.js';
import { RowToolsElement } from '../../src/elements/review/row-tools.js';
import { SubmitScreen } from '../../src/elements/submit/submit-screen.js';
import type { SessionState } from '../../src/session/state.js';
import { allByRole, byRole } from '../harness.js';
import { ScreenFixture, unmount } from './screen-fixture.js';

/** The fixture for the screens after the mapping, with the dialog and the live region that stand beside them. */
export class LazyScreenFixture extends ScreenFixture {
  protected override render() {
    const { state, messages, format } = this;
    if (!state) return nothing;
    return html`${renderScreen({ state, messages, format, focusHeading: this.focusHeading })}
      <bulk-user-import-question
        .state=${state}
        .messages=${messages}
        .format=${format}
      ></bulk-user-import-question>
      <bulk-user-import-announcer
        .state=${state}
        .messages=${messages}
        .format=${format}
      ></bulk-user-import-announcer>`;
  }

  /** Pushes the button with this accessible name. */
  pressButton(name: string): void {
    const button = byRole(this, 'button', name);
    const names = (): string[] =>
      allByRole(this, 'button').map((one) => one.ariaLabel ?? one.textContent.trim());
    if (!button) throw new Error(`No button “${name}”: ${names().join(' | ')}`);
    button.click();
  }
}

const tags: readonly (readonly [string, CustomElementConstructor])[] = [
  ['bulk-user-import-long-list', LongListElement],
  ['bulk-user-import-review', ReviewScreen],
  ['bulk-user-import-grid', DataGrid],
  ['bulk-user-import-issues', ProblemsPanel],
  ['bulk-user-import-row-tools', RowToolsElement],
  ['bulk-user-import-submit', SubmitScreen],
  ['bulk-user-import-result', ResultScreen],
  ['bulk-user-import-resume', ResumeScreen],
  ['bulk-user-import-question', QuestionDialog],
  ['bulk-user-import-announcer', Announcer],
  ['test-late-stage', LazyScreenFixture],
];

for (const [tag, constructor] of tags) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

let fixture: LazyScreenFixture | undefined;

/** Puts a state on the fixture; the fixture before it is struck. */
export async function mountLazy(
  state: SessionState,
  { focusHeading = false } = {},
): Promise<LazyScreenFixture> {
  unmountLazy();
  fixture = new LazyScreenFixture();
  fixture.focusHeading = focusHeading;
  document.body.append(fixture);
  await fixture.show(state);
  await frames(2);
  return fixture;
}

export function unmountLazy(): void {
  fixture?.remove();
  fixture = undefined;
  unmount();
}

/** Waits until the grid has measured its rows and followed the scroll bar. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }
}
