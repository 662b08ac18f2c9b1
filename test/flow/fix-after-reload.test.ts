import { expect } from '@open-wc/testing';
import {
  allText,
  click,
  download,
  find,
  findText,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';

import { BackEnd, fixFailedRows, linesOf, namesOf, toResult, typeName } from './failed-rows-fixture.js';
import { crash, newKey } from './resume-key.js';

describe('fixing rows of a journaled import that the server turned down', () => {
  afterEach(unmountAll);

  it('is possible after a reload, with the lists that the host has by then', async () => {
    const resumeKey = newKey();
    const first = mount(new BackEnd().host, { resumeKey });
    await toResult(first);
    crash(first);
    const backEnd = new BackEnd({ listRoles: async () => [{ id: '9', name: 'Operator' }] });
    const second = mount(backEnd.host, { resumeKey });
    await click(second, 'button', 'Resume');
    await find(second, 'heading', 'Result');
    await fixFailedRows(second);
    await typeName(second, 3, 'bad-grace', 'grace');
    await findText(second, '0 ready');
    await waitFor(() => /not in the list/i.test(allText(second)), 'the role to be unknown');
  });

  it('recovers fixed rows that were sent before a crash, and sends the others', async () => {
    const resumeKey = newKey();
    const backEnd = new BackEnd();
    const first = mount(backEnd.host, { resumeKey, batchSize: 1 });
    await toResult(first);
    await fixFailedRows(first);
    await typeName(first, 3, 'bad-grace', 'hangs-grace');
    await typeName(first, 4, 'taken-alan', 'alan');
    await click(first, 'button', 'Import 2 users');
    await waitFor(() => backEnd.sent.length === 6, 'the first of them');
    crash(first);

    const second = mount(backEnd.host, { resumeKey, batchSize: 1 });
    await findText(second, /: 3 of 5 done$/);
    const complete = nextEvent(second, 'import-complete');
    await click(second, 'button', 'Resume');
    await find(second, 'heading', 'Result');
    expect((await complete).detail).to.include({ created: 4, rejected: 1, unknown: 0, rows: 5 });
    expect(namesOf(backEnd.created)).to.deep.equal(['ada', 'edsger', 'hangs-grace', 'alan']);
    const success = linesOf((await download(second, 'Download success details')).text);
    expect(success.map((line) => [line.split(',').at(0), line.split(',').at(-1)])).to.deep.equal([
      ['"ada"', '"pass-2-1"'],
      ['"hangs-grace"', '"pass-3-2"'],
      ['"alan"', '"pass-4-2"'],
      ['"edsger"', '"pass-6-1"'],
    ]);
    await fixFailedRows(second, 1);
    await typeName(second, 5, 'bad-joan', 'joan');
    await click(second, 'button', 'Import 1 user');
    await findText(second, '5 users created');
    crash(second);

    const third = mount(backEnd.host, { resumeKey });
    await findText(third, /: 5 of 5 done$/);
    await click(third, 'button', 'Resume');
    await findText(third, 'Every row of the file was imported.');
    const all = linesOf((await download(third, 'Download success details')).text);
    expect(all.map((line) => line.split(',').at(0))).to.deep.equal([
      '"ada"',
      '"hangs-grace"',
      '"alan"',
      '"joan"',
      '"edsger"',
    ]);
    expect(backEnd.created).to.have.lengthOf(5);
  });

  it('loses edits that were not imported with the page, and keeps the result', async () => {
    const resumeKey = newKey();
    const backEnd = new BackEnd();
    const first = mount(backEnd.host, { resumeKey });
    await toResult(first);
    await fixFailedRows(first);
    await typeName(first, 3, 'bad-grace', 'grace');
    crash(first);
    const second = mount(backEnd.host, { resumeKey });
    await findText(second, /: 5 of 5 done$/);
    await click(second, 'button', 'Resume');
    await findText(second, '2 users created');
    await fixFailedRows(second);
    await findText(second, '0 ready');
    expect(backEnd.created).to.have.lengthOf(2);
  });
});
