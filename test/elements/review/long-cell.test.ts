import { expect } from '@open-wc/testing';
import type { ReviewState } from '../../../src/session/state.js';
import type { SessionRequest } from '../../../src/session/requests.js';
import { shortenText } from '../../../src/fields/shorten-text.js';
import { cellAt, editRequests, editor, typeText, press } from './grid-driver.js';
import { editableWith, noEdits, rowWith } from '../lazy-fixtures.js';
import { frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const first = 'x'.repeat(100);
const second = 'y'.repeat(90);

/** A row whose cell of email addresses holds a text, as the session shows it. */
function holding(text: string, review: Partial<ReviewState> = {}): ReturnType<typeof editableWith> {
  const rows = [rowWith(0, { texts: ['ada', shortenText(text), '', '', '', ''] })];
  return editableWith({ window: { total: 1, from: 0, rows }, ...review });
}

function wholeText(text: string): ReviewState['wholeText'] & object {
  return { id: 0, field: 'email', text };
}

async function mountOnLong(): Promise<ScreenFixture> {
  const fixture = await mount(holding(first));
  cellAt(fixture, 0, 3).focus();
  await frames(1);
  return fixture;
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
      const fixture = await mountOnLong();
      // The session keeps the text that was loaded last.
      const stale = wholeText(first);
      await press(fixture, 'F2');
      await fixture.show(holding(first, { wholeText: stale }));
      await typeText(fixture, text);
      await press(fixture, 'Enter');
      expect(editRequests(fixture)).to.deep.equal([editTo(text)]);
      const changes = { ...noEdits, canUndo: true };
      await fixture.show(holding(text, { edits: changes, wholeText: stale }));
      await press(fixture, 'F2');
      expect(editor(fixture).value).to.equal('');
      await fixture.show(holding(text, { edits: changes, wholeText: stale, hostCheck: 'none' }));
      expect(editor(fixture).value).to.equal('');
      if (text !== '') await fixture.show(holding(text, { edits: changes, wholeText: wholeText(text) }));
      expect(editor(fixture).value).to.equal(text);
      await press(fixture, 'Enter');
      expect(editRequests(fixture)).to.have.length(1);
    });
  }

  it('holds what was typed, whenever what it was comes', async () => {
    const fixture = await mountOnLong();
    await press(fixture, 'F2');
    await typeText(fixture, 'ada@example.com');
    await press(fixture, 'Enter');
    await press(fixture, 'F2');
    await fixture.show(holding(first, { wholeText: wholeText(first) }));
    expect(editor(fixture).value).to.equal('ada@example.com');
  });

  for (const key of ['Delete', 'Backspace']) {
    it(`empties it with ${key}, before or after all of it is here`, async () => {
      const early = await mountOnLong();
      await press(early, key);
      await press(early, 'Enter');
      expect(editRequests(early)).to.deep.equal([editTo('')]);

      const late = await mountOnLong();
      await press(late, key);
      await late.show(holding(first, { wholeText: wholeText(first) }));
      expect(editor(late).value).to.equal('');
      await press(late, 'Enter');
      expect(editRequests(late)).to.deep.equal([editTo('')]);
    });
  }

  it('keeps what was typed before all of it is here', async () => {
    const fixture = await mountOnLong();
    await press(fixture, 'F2');
    await typeText(fixture, 'z');
    await typeText(fixture, '');
    await fixture.show(holding(first, { wholeText: wholeText(first) }));
    expect(editor(fixture).value).to.equal('');
    await press(fixture, 'Enter');
    expect(editRequests(fixture)).to.deep.equal([editTo('')]);
  });

  it('changes nothing when it is left before all of it is here', async () => {
    const fixture = await mountOnLong();
    await press(fixture, 'F2');
    await press(fixture, 'Enter');
    expect(editRequests(fixture)).to.deep.equal([]);
  });
});
