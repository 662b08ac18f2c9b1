import { html, nothing } from 'lit';
import { Announcer } from '../../src/elements/announcer.js';
import { DataGrid } from '../../src/elements/data-grid.js';
import { LongListElement } from '../../src/elements/long-list.js';
import { QuestionDialog } from '../../src/elements/question-dialog.js';
import { renderScreen } from '../../src/elements/render-screen.js';
import { ResumeScreen } from '../../src/elements/resume-screen.js';
import { ResultScreen } from '../../src/elements/result-screen.js';
import { IssuesPanel } from '../../src/elements/issues-panel.js';
import { ReviewScreen } from '../../src/elements/review-screen.js';
import { RowToolsElement } from '../../src/elements/row-tools.js';
import { SubmitScreen } from '../../src/elements/submit-screen.js';
import type { SessionState } from '../../src/session/state.js';
import { allByRole, byRole } from '../harness.js';
import { Stage, strike } from './stage.js';

/** The stage for the screens after the mapping, with the dialog and the live region that stand beside them. */
export class LateStage extends Stage {
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
  push(name: string): void {
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
  ['bulk-user-import-issues', IssuesPanel],
  ['bulk-user-import-row-tools', RowToolsElement],
  ['bulk-user-import-submit', SubmitScreen],
  ['bulk-user-import-result', ResultScreen],
  ['bulk-user-import-resume', ResumeScreen],
  ['bulk-user-import-question', QuestionDialog],
  ['bulk-user-import-announcer', Announcer],
  ['test-late-stage', LateStage],
];

for (const [tag, constructor] of tags) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

let stage: LateStage | undefined;

/** Puts a state on the stage; the stage before it is struck. */
export async function mountLate(state: SessionState, { focusHeading = false } = {}): Promise<LateStage> {
  strikeLate();
  stage = new LateStage();
  stage.focusHeading = focusHeading;
  document.body.append(stage);
  await stage.show(state);
  await frames(2);
  return stage;
}

export function strikeLate(): void {
  stage?.remove();
  stage = undefined;
  strike();
}

/** Waits until the grid has measured its rows and followed the scroll bar. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }
}
