import { expect } from '@open-wc/testing';
import { ConditionStore } from '../../demo/conditions.js';
import { reloadHalfway, wasReloaded } from '../../demo/portal/reload-halfway.js';
import '../../src/define.js';

describe('reloading in mid-import', () => {
  let conditions: ConditionStore;
  let reloads: number;
  let element: HTMLElementTagNameMap['bulk-user-import'];

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    conditions = new ConditionStore(localStorage);
    reloads = 0;
    element = document.createElement('bulk-user-import');
    reloadHalfway(element, { conditions, storage: sessionStorage, reload: () => (reloads += 1) });
  });
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  function progress(pending: number): void {
    const rest = { duplicates: 0, rejected: 0, unknown: 0, notAttempted: 0 };
    const detail = { total: 10, created: 10 - pending, ...rest, pending };
    element.dispatchEvent(new CustomEvent('import-progress', { detail }));
  }

  it('happens once, half-way, and is remembered once', () => {
    conditions.set({ reloadHalfway: true });
    progress(6);
    expect(reloads).to.equal(0);
    progress(5);
    progress(4);
    expect(reloads).to.equal(1);
    expect(conditions.current.reloadHalfway).to.equal(false);
    expect([wasReloaded(sessionStorage), wasReloaded(sessionStorage)]).to.deep.equal([true, false]);
  });

  it('happens only where it is wanted, and never at the end', () => {
    progress(5);
    conditions.set({ reloadHalfway: true });
    progress(0);
    expect(reloads).to.equal(0);
    expect(wasReloaded(sessionStorage)).to.equal(false);
  });
});
