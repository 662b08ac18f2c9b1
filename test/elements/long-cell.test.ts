import { expect } from '@open-wc/testing';
import type { ReviewState } from '../../src/session/state.js';
import type { SessionRequest } from '../../src/session/requests.js';
import { shortenText } from '../../src/fields/shorten-text.js';
import { cellAt, edits, editor, enter, press } from './grid-hands.js';
import { editableWith, noEdits, rowWith } from './late-fixtures.js';
import { frames, mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';

afterEach(strikeLate);

const first = 'x'.repeat(100);
const second = 'y'.repeat(90);

/** A row whose cell of email addresses holds a text, as the session shows it. */
function holding(text: string, review: Partial<ReviewState> = {}): ReturnType<typeof editableWith> {
  const rows = [rowWith(0, { texts: ['ada', shortenText(text), '', '', '', ''] })];
  return editableWith({ window: { total: 1, from: 0, rows }, ...review });
}

function opened(text: string): ReviewState['opened'] & object {
  return { id: 0, field: 'email', text };
}

async function mountOnLong(): Promise<LateStage> {
  const stage = await mountLate(holding(first));
  cellAt(stage, 0, 3).focus();
  await frames(1);
  return stage;
}

function editTo(text: string): SessionRequest {
  return { type: 'edit-cells', edits: [{ id: 0, field: 'email', text }] };
}

describe('editing a text that is shown shortened', () => {
  for (const { description, text } of [
    { description: 'another long text', text: second },
    { description: 'nothing', text: '' },
  ]) {
    it(`begins with ${description} once it holds that, not with what it held before`, async () => {
      const stage = await mountOnLong();
      // The session keeps what was opened last.
      const stale = opened(first);
      await press(stage, 'F2');
      await stage.show(holding(first, { opened: stale }));
      await enter(stage, text);
      await press(stage, 'Enter');
      expect(edits(stage)).to.deep.equal([editTo(text)]);
      const changes = { ...noEdits, canUndo: true };
      await stage.show(holding(text, { edits: changes, opened: stale }));
      await press(stage, 'F2');
      expect(editor(stage).value).to.equal('');
      await stage.show(holding(text, { edits: changes, opened: stale, hostCheck: 'none' }));
      expect(editor(stage).value).to.equal('');
      if (text !== '') await stage.show(holding(text, { edits: changes, opened: opened(text) }));
      expect(editor(stage).value).to.equal(text);
      await press(stage, 'Enter');
      expect(edits(stage)).to.have.length(1);
    });
  }

  it('holds what was typed, whenever what it was comes', async () => {
    const stage = await mountOnLong();
    await press(stage, 'F2');
    await enter(stage, 'ada@example.com');
    await press(stage, 'Enter');
    await press(stage, 'F2');
    await stage.show(holding(first, { opened: opened(first) }));
    expect(editor(stage).value).to.equal('ada@example.com');
  });

  for (const key of ['Delete', 'Backspace']) {
    it(`empties it with ${key}, before or after all of it is here`, async () => {
      const early = await mountOnLong();
      await press(early, key);
      await press(early, 'Enter');
      expect(edits(early)).to.deep.equal([editTo('')]);

      const late = await mountOnLong();
      await press(late, key);
      await late.show(holding(first, { opened: opened(first) }));
      expect(editor(late).value).to.equal('');
      await press(late, 'Enter');
      expect(edits(late)).to.deep.equal([editTo('')]);
    });
  }

  it('keeps what was typed before all of it is here', async () => {
    const stage = await mountOnLong();
    await press(stage, 'F2');
    await enter(stage, 'z');
    await enter(stage, '');
    await stage.show(holding(first, { opened: opened(first) }));
    expect(editor(stage).value).to.equal('');
    await press(stage, 'Enter');
    expect(edits(stage)).to.deep.equal([editTo('')]);
  });

  it('changes nothing when it is left before all of it is here', async () => {
    const stage = await mountOnLong();
    await press(stage, 'F2');
    await press(stage, 'Enter');
    expect(edits(stage)).to.deep.equal([]);
  });
});
