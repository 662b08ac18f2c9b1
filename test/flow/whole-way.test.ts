import { expect } from '@open-wc/testing';
import { axeFindings } from '../elements/screen-fixture.js';
import {
  allByRole,
  choose,
  chooseFile,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
} from '../harness.js';

const users = csv(
  ['Login', 'E-mail address', 'Ext', 'Given name', 'Surname'],
  ['ada', 'ada@example.com', '2001', 'Ada', 'Lovelace'],
  ['grace', 'grace@example.com', '2002', 'Grace', 'Hopper'],
  ['alan', 'not an address', '2003', 'Alan', 'Turing'],
);

describe('a whole import', () => {
  afterEach(unmountAll);

  it('leads from a file to created users and both downloads', async () => {
    const host = instantHost();
    const element = mount(host);
    await find(element, 'heading', 'Upload file');
    expect(await axeFindings(element), 'Upload file').to.deep.equal([]);
    await chooseFile(element, users);
    await find(element, 'table', 'First rows');
    await click(element, 'button', 'Upload');

    await find(element, 'heading', 'Required fields');
    expect(await axeFindings(element), 'Required fields').to.deep.equal([]);
    expect(element.step).to.equal('required');
    await choose(element, 'Role', 'Same for all users');
    await choose(element, 'Role for all users', 'Agent');
    await click(element, 'button', 'Next');

    await find(element, 'heading', 'Security');
    expect(await axeFindings(element), 'Security').to.deep.equal([]);
    await click(element, 'button', 'Next');
    await find(element, 'heading', 'Optional fields');
    expect(await axeFindings(element), 'Optional fields').to.deep.equal([]);
    await click(element, 'button', 'Next');

    await find(element, 'heading', 'Review');
    expect(await axeFindings(element), 'Review').to.deep.equal([]);
    await findText(element, '2 ready');
    await findText(element, '1 with errors');
    await find(element, 'grid', 'Users');
    await click(element, 'button', 'Import 2 users');

    await find(element, 'heading', 'Result');
    expect(await axeFindings(element), 'Result').to.deep.equal([]);
    await findText(element, '2 users created');
    await findText(element, '0 duplicates');
    await findText(element, '1 error');
    expect(host.created).to.deep.equal([
      {
        key: host.created[0]?.key,
        row: 2,
        username: 'ada',
        email: 'ada@example.com',
        firstName: 'Ada',
        lastName: 'Lovelace',
        roleId: '3',
        virtualExtension: '2001',
        sip: { option: 'webrtc' },
        authentication: 'default',
        digitsOnlyPassword: false,
        extra: {},
      },
      { ...host.created[1], row: 3, username: 'grace' },
    ]);
    expect(element.busy).to.equal('passwords');

    const success = await download(element, 'Download success details');
    expect(success.text).to.equal(
      '\uFEFF"Username","Email","First name","Last name","Role","Desk","Virtual extension","Temporary password"\r\n' +
        '"ada","ada@example.com","Ada","Lovelace","Agent","","7002","pass-2"\r\n' +
        '"grace","grace@example.com","Grace","Hopper","Agent","","7003","pass-3"\r\n',
    );
    const errors = await download(element, 'Download error details');
    expect(errors.text).to.include('"alan","not an address","2003","Alan","Turing","4","email-invalid","');
    expect(element.busy).to.equal(undefined);

    const continued = nextEvent(element, 'import-continue');
    await click(element, 'button', 'Continue');
    expect((await continued).detail.created.map(({ username }) => username)).to.deep.equal(['ada', 'grace']);
    await find(element, 'heading', 'Upload file');
    expect(allByRole(element, 'alert')).to.have.lengthOf(0);
  });
});
