import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import { outcomeReport, problemReport, problemText } from '../../src/messages/problem-text.js';
import type { OutcomeCode } from '../../src/messages/problem-text.js';
import type { Problem, ProblemCode, ProblemParams } from '../../src/checking/problem.js';

const format = createFormat('en');
const context = { messages: en, format };

function problem(code: ProblemCode, params: ProblemParams = {}): Problem {
  return { code, severity: 'error', row: 7, params };
}

describe('the text of a problem', () => {
  const cases: readonly { readonly input: [ProblemCode, ProblemParams?]; readonly expected: string }[] = [
    { input: ['missing'], expected: 'Required, but empty. Fill it in.' },
    { input: ['too-long', { max: 64 }], expected: 'Too long. Use at most 64 characters.' },
    {
      input: ['email-too-long', { max: 254 }],
      expected: 'Too long for an email address. Use at most 254 bytes.',
    },
    { input: ['extension-invalid', { min: 2, max: 20 }], expected: 'Not an extension. Use 2 to 20 digits.' },
    {
      input: ['sip-uri-invalid', { reason: 'user' }],
      expected: 'The user before the @ is missing. Write sip:user@domain.',
    },
    {
      input: ['sip-uri-invalid', { reason: 'syntax' }],
      expected: 'Not a SIP URI. It should look like sip:1001@pbx.example.com.',
    },
    {
      input: ['integer-range', { min: 1, max: 10080 }],
      expected: 'Out of range. Use a number from 1 to 10,080.',
    },
    { input: ['integer-range', { min: 1 }], expected: 'Too small. Use at least 1.' },
    { input: ['integer-range', { max: 9 }], expected: 'Too large. Use at most 9.' },
    {
      input: ['choice-unknown', { value: '99' }],
      expected: '“99” is not in the list. Use an ID or a name from the portal.',
    },
    {
      input: ['choice-ambiguous', { value: 'Support', ids: ['3', '9'] }],
      expected: '“Support” is the name of several entries. Use one of their IDs: 3 and 9.',
    },
    {
      input: ['duplicate-copy', { rows: [1004] }],
      expected: 'Exact copy of row 1004. It is skipped: nothing to do.',
    },
    {
      input: ['duplicate-value', { rows: [4, 9], count: 2 }],
      expected: 'Also in rows 4 and 9. Leave out or correct all but one.',
    },
    {
      input: ['duplicate-value', { rows: [4, 5, 6, 7, 8, 9, 10], count: 40 }],
      expected: 'Also in rows 4, 5, 6, 7, 8, and 35 more. Leave out or correct all but one.',
    },
    {
      input: ['extra-cells', { cells: 1 }],
      expected: '1 cell more than the header has. Check the row for stray separators.',
    },
    { input: ['host-duplicate', { message: 'Taken since 2019.' }], expected: 'Taken since 2019.' },
    { input: ['host-duplicate', { message: '  ' }], expected: 'Already in the portal.' },
  ];
  for (const { input, expected } of cases) {
    const [code, params] = input;
    it(`is a sentence for ${code} ${JSON.stringify(params ?? {})}`, () => {
      expect(problemText(problem(code, params), en, format)).to.equal(expected);
    });
  }

  it('exists for every code, whatever facts are missing, and ends as a sentence', () => {
    const codes = Object.keys(en.problems) as ProblemCode[];
    expect(codes.length).to.be.above(25);
    for (const code of codes) {
      const text = problemText(problem(code), en, format);
      expect(text, code).to.match(/\.$/);
      expect(text, code).not.to.match(/undefined|NaN|\[object/);
    }
  });
});

describe('the text of a problem in the error details', () => {
  it('names the field and the value', () => {
    const text = problemReport(problem('email-invalid'), { ...context, fieldLabel: 'Email', value: 'jon@' });
    expect(text).to.equal('Email “jon@”: Not an email address. It should look like name@example.com.');
  });

  it('names the field alone where there is no value', () => {
    const text = problemReport(problem('missing'), { ...context, fieldLabel: 'Role' });
    expect(text).to.equal('Role: Required, but empty. Fill it in.');
  });

  it('names no field where the problem is of the whole row', () => {
    expect(problemReport(problem('repeated-header'), context)).to.equal(
      'This row repeats the header. Remove it from the file, or leave it out.',
    );
  });
});

describe('the text of an outcome in the error details', () => {
  const cases: readonly { readonly input: [OutcomeCode, ProblemParams]; readonly expected: string }[] = [
    { input: ['rejected', { message: 'Weak name.' }], expected: 'Weak name.' },
    {
      input: ['rejected', {}],
      expected: 'The server rejected this user without giving a reason. Check the row.',
    },
    { input: ['duplicate', { message: 'Taken.' }], expected: 'Taken.' },
    {
      input: ['not-attempted', {}],
      expected: 'The import ended before this row was sent. Import it again.',
    },
  ];
  for (const { input, expected } of cases) {
    it(`is a sentence for ${input[0]} ${JSON.stringify(input[1])}`, () => {
      expect(outcomeReport(...input, context)).to.equal(expected);
    });
  }

  it('says of an unknown row how to import the row again', () => {
    expect(outcomeReport('unknown', {}, context)).to.contain('clear “Import error code”');
  });

  it('names the field that the server objects to', () => {
    expect(outcomeReport('rejected', { message: 'Taken.' }, { ...context, fieldLabel: 'Username' })).to.equal(
      'Username: Taken.',
    );
  });
});
