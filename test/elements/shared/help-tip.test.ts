import { expect } from '@open-wc/testing';
import { HelpTipElement } from '../../../src/elements/shared/help-tip.js';
import { byRole, waitFor } from '../../harness.js';
import { dueTimers } from '../../turns.js';
import { stateWith } from '../fixtures.js';
import { mount, pressKey, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

interface Tip {
  readonly fixture: ScreenFixture;
  readonly tip: HelpTipElement;
  readonly button: HTMLElement;
  readonly text: HTMLElement;
}

async function mountTip(): Promise<Tip> {
  const fixture = await mount(stateWith({ step: 'required' }));
  const button = byRole(fixture, 'button', 'Help on Username');
  const tip = button?.parentElement;
  const text = button?.nextElementSibling;
  if (!button || !(tip instanceof HelpTipElement) || !(text instanceof HTMLElement))
    throw new Error('No help');
  tip.lingerMs = 0;
  return { fixture, tip, button, text };
}

const isOpen = (text: HTMLElement) => text.matches(':popover-open');

function pointer(target: Element, type: string, pointerType: string): void {
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: type === 'pointerdown', composed: true, pointerType }),
  );
}

/** Moves the fixture so that the button is as near to a corner of the window as it can be in full view. */
function moveTo(fixture: ScreenFixture, button: HTMLElement, share: 0 | 1): void {
  const { left, top, width, height } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const x = share * (clientWidth - width) - left;
  const y = share * (clientHeight - height) - top;
  fixture.style.translate = `${String(x)}px ${String(y)}px`;
}

describe('the help of a field', () => {
  afterEach(unmount);

  it('is described by its text, which is there before it shows', async () => {
    const { button, text } = await mountTip();
    expect(isOpen(text)).to.equal(false);
    expect(button.getAttribute('aria-describedby')).to.equal(text.id);
    expect(text.textContent).to.contain('What the user signs in with');
  });

  it('opens at a press and closes at the next', async () => {
    const { fixture, button, text } = await mountTip();
    button.click();
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(true);
    button.click();
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(false);
  });

  it('opens under the pointer, and stays while the pointer is on its text', async () => {
    const { fixture, tip, text } = await mountTip();
    pointer(tip, 'pointerenter', 'mouse');
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(true);
    pointer(tip, 'pointerleave', 'mouse');
    pointer(tip, 'pointerenter', 'mouse');
    await dueTimers();
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(true);
    pointer(tip, 'pointerleave', 'mouse');
    await waitFor(() => !isOpen(text), 'the help to close');
  });

  it('stays open when it was pressed and the pointer leaves', async () => {
    const { fixture, tip, button, text } = await mountTip();
    pointer(tip, 'pointerenter', 'mouse');
    button.click();
    pointer(tip, 'pointerleave', 'mouse');
    await dueTimers();
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(true);
  });

  it('does not open when a finger only passes over it', async () => {
    const { fixture, tip, text } = await mountTip();
    pointer(tip, 'pointerenter', 'touch');
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(false);
  });

  it('closes at Escape, keeps the focus, and keeps Escape from the dialog around it', async () => {
    const { fixture, button, text } = await mountTip();
    button.focus();
    button.click();
    await fixture.whenRendered();
    let passed = false;
    const listener = () => (passed = true);
    document.body.addEventListener('keydown', listener);
    const escape = pressKey(button, 'Escape');
    document.body.removeEventListener('keydown', listener);
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(false);
    expect(escape.defaultPrevented).to.equal(true);
    expect(passed).to.equal(false);
    expect(fixture.shadowRoot?.activeElement).to.equal(button);
    expect(pressKey(button, 'Escape').defaultPrevented).to.equal(false);
  });

  it('closes at a press elsewhere and when the focus goes on', async () => {
    const { fixture, button, text } = await mountTip();
    button.focus();
    button.click();
    await fixture.whenRendered();
    pointer(fixture.find('h2'), 'pointerdown', 'touch');
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(false);
    button.click();
    await fixture.whenRendered();
    byRole(fixture, 'combobox', 'Username')?.focus();
    await fixture.whenRendered();
    expect(isOpen(text)).to.equal(false);
  });

  for (const corner of ['start', 'end'] as const) {
    it(`stays within the window when its button is in the corner at the ${corner}`, async () => {
      const { fixture, button, text } = await mountTip();
      moveTo(fixture, button, corner === 'start' ? 0 : 1);
      button.click();
      await fixture.whenRendered();
      const { left, right, top, bottom } = text.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(top).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
      expect(bottom).to.be.at.most(document.documentElement.clientHeight);
    });
  }

  it('closes when its screen goes', async () => {
    const { fixture, button, text } = await mountTip();
    button.click();
    await fixture.whenRendered();
    fixture.remove();
    expect(pressKey(document.body, 'Escape').defaultPrevented).to.equal(false);
    expect(isOpen(text)).to.equal(false);
  });
});
