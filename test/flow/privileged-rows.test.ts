import { expect } from '@open-wc/testing';
import { click, csv, find, findText, instantHost, mount, type, unmountAll, waitFor } from '../harness.js';
import { header, toReview, user } from './few-users.js';

afterEach(unmountAll);

describe('the users who would get a privileged role', () => {
  it('are listed by “Show them”, with the focus, which a search among them does not take', async () => {
    const element = mount(instantHost());
    await toReview(element, csv(header, user('ada', 2001), [...user('grace', 2002).slice(0, 3), '1']));
    await findText(element, '2 ready');
    await click(element, 'button', 'Import 2 users');
    await find(element, 'alertdialog', 'Confirm privileged roles');
    await click(element, 'button', 'Show them');
    const focused = () => element.shadowRoot?.activeElement;
    await waitFor(() => focused()?.getAttribute('role') === 'gridcell', 'the focus on a cell');
    expect(focused()?.textContent).to.contain('Admin');
    const search = await find(element, 'searchbox', 'Find');
    search.focus();
    await type(element, 'searchbox', 'Find', 'nobody', 'input');
    await findText(element, /No row matches/);
    expect(focused()).to.equal(search);
  });
});
