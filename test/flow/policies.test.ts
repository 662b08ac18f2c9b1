import { expect } from '@open-wc/testing';
import { waitFor } from '../harness.js';
import type { PoliciesReport } from './policies-page.js';

interface Case {
  readonly description: string;
  /** The policy names after `trusted-types`. */
  readonly listed: string;
  /** Scripts that are loaded before the element. */
  readonly scripts?: readonly string[];
  readonly isOptional?: true;
  readonly works: boolean;
  readonly where?: string;
  /** The error that the console must have, if any. */
  readonly consoleError?: RegExp;
}

const both = 'lit-html bulk-user-import';

const cases: readonly Case[] = [
  { description: 'where all policies are listed', listed: both, works: true },
  {
    description: 'after a Lit of the portal’s own',
    listed: both,
    scripts: ['lit'],
    works: false,
    consoleError: /“lit-html”.*not defined.*: trusted-types lit-html bulk-user-import 'allow-duplicates'$/,
  },
  {
    description: 'after a Lit of the portal’s own, with duplicates allowed',
    listed: `portal ${both} 'allow-duplicates'`,
    scripts: ['lit'],
    works: true,
  },
  {
    description: 'where Lit is not listed',
    listed: 'portal bulk-user-import',
    works: false,
    consoleError: /“lit-html”, which is not listed.*: trusted-types portal bulk-user-import lit-html$/,
  },
  {
    description: 'where nothing is listed',
    listed: "'none'",
    works: false,
    consoleError: /: trusted-types lit-html bulk-user-import$/,
  },
  {
    description: 'where only Lit is listed',
    listed: 'lit-html',
    works: true,
    where: 'worker-unavailable',
    consoleError:
      /“bulk-user-import”, which is not listed. No worker.*: trusted-types lit-html bulk-user-import$/,
  },
  {
    description: 'where only Lit is listed, and nothing required',
    listed: 'lit-html',
    isOptional: true,
    works: true,
    consoleError: /“bulk-user-import”, which is not listed/,
  },
  {
    description: 'where the element is loaded twice',
    listed: both,
    scripts: ['/strict-csp/src/define.ts', '/src/define.ts'],
    works: true,
    consoleError:
      /“lit-html”.*The element is defined;.*: trusted-types lit-html bulk-user-import 'allow-duplicates'$/,
  },
  {
    description: 'where the element is loaded twice, with duplicates allowed',
    listed: `${both} 'allow-duplicates'`,
    scripts: ['/strict-csp/src/define.ts', '/src/define.ts'],
    works: true,
  },
];

describe('the element under a Content-Security-Policy that lists policies of Trusted Types', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.createElement('iframe');
    frame.width = '1000';
    frame.height = '800';
  });
  afterEach(() => {
    frame.remove();
  });

  for (const { description, listed, scripts = ['/strict-csp/src/define.ts'], works, ...rest } of cases) {
    it(`${works ? 'works' : 'says what to list'} ${description}`, async () => {
      const query = new URLSearchParams([
        ['trusted-types', listed],
        ...scripts.map((script) => ['script', script]),
        ...(rest.isOptional ? [['optional', '']] : []),
      ]);
      frame.src = `/strict-csp/test/flow/policies.html?${query.toString()}`;
      document.body.append(frame);
      const report = await waitFor(() => {
        const found = Reflect.get(frame.contentWindow ?? {}, 'report') as PoliciesReport | undefined;
        return found?.done && (!rest.consoleError || found.consoleErrors.length > 0) ? found : undefined;
      }, 'the page under the policy');
      expect(report.created, report.error).to.equal(works ? 1 : 0);
      if (works) expect(report.where).to.equal(rest.where ?? 'worker');
      expect(report.consoleErrors).to.have.lengthOf(rest.consoleError ? 1 : 0);
      if (rest.consoleError) expect(report.consoleErrors[0]).to.match(rest.consoleError);
    });
  }
});
