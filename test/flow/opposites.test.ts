import { expect } from '@open-wc/testing';
import { allText, choose, click, csv, find, findText, instantHost, mount, unmountAll } from '../harness.js';
import { header, toReview, user } from './few-users.js';

afterEach(unmountAll);

const blocked = (answer: string, name: string, extension: number) => [...user(name, extension), answer];
const file = () =>
  csv(
    [...header, 'Blocked'],
    blocked('yes', 'ada', 2001),
    blocked('no', 'grace', 2002),
    blocked('', 'alan', 2003),
  );

describe('a column that says who must not sign in', () => {
  it('is taken as the opposite of Active, and shown as that', async () => {
    const host = instantHost();
    const element = mount(host);
    await toReview(element, file());
    await findText(element, 'not “Blocked”');
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Optional fields');
    expect(allText(element)).to.include('Matched as the opposite: yes means no');
    await click(element, 'button', 'Next');
    await click(element, 'button', 'Import 3 users');
    await findText(element, '3 users created');
    expect(host.created.map(({ extra }) => extra.active)).to.deep.equal([false, true, undefined]);
  });

  it('can be taken as it stands', async () => {
    const host = instantHost();
    const element = mount(host);
    await toReview(element, file());
    await click(element, 'button', 'Back');
    await choose(element, 'Active', 'Blocked');
    await click(element, 'button', 'Next');
    await findText(element, 'from “Blocked”');
    await click(element, 'button', 'Import 3 users');
    await findText(element, '3 users created');
    expect(host.created.map(({ extra }) => extra.active)).to.deep.equal([true, false, undefined]);
  });

  it('is offered as the opposite where it was not taken', async () => {
    const element = mount(instantHost());
    await toReview(element, csv([...header, 'Left us'], blocked('yes', 'ada', 2001)));
    await click(element, 'button', 'Back');
    await choose(element, 'Active', 'Left us (the opposite)');
    await click(element, 'button', 'Next');
    await findText(element, 'not “Left us”');
    await find(element, 'button', 'Import 1 user');
  });
});
