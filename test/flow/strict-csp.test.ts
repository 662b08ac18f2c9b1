import { expect } from '@open-wc/testing';
import { waitFor } from '../harness.js';

interface Report {
  readonly violations: readonly string[];
  readonly created: number;
  readonly where: string;
  readonly error: string;
  readonly done: boolean;
}

/** Milliseconds: the page loads some four hundred modules, each made by the test server on request. */
const MODULES_LOADED = 120_000;

describe('the element under a strict Content-Security-Policy with Trusted Types', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.createElement('iframe');
    frame.width = '1000';
    frame.height = '800';
  });
  afterEach(() => {
    frame.remove();
  });

  it('imports users by a worker, and violates nothing', async () => {
    frame.src = '/strict-csp/test/flow/strict-csp.html';
    document.body.append(frame);
    const report = await waitFor(
      () => {
        const found = Reflect.get(frame.contentWindow ?? {}, 'report') as Report | undefined;
        return found?.done ? found : undefined;
      },
      'the page under the strict policy',
      MODULES_LOADED,
    );
    expect(report.error).to.equal('');
    expect(report.violations).to.deep.equal([]);
    expect(report.where).to.equal('worker');
    expect(report.created).to.equal(1);
  }).timeout(MODULES_LOADED + 30_000);
});
