import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import { csv, find, findText, instantHost, mount, unmountAll, waitFor, goToReview } from '../harness.js';

const rows = 12_000;
const user = (at: number): string[] => [`user${at}`, `user${at}@example.com`, String(20_000 + at), '3'];

/** The texts of the first row while all rows were being checked. */
function watchReview({ shadowRoot }: BulkUserImport): readonly string[] {
  const seen: string[] = [];
  const look = () => {
    const isChecking = shadowRoot?.querySelector('.review__checking')?.textContent.includes('Checking');
    const cells = [
      ...(shadowRoot?.querySelectorAll('[role=row][aria-rowindex="2"] > [role=gridcell]') ?? []),
    ];
    if (isChecking) seen.push(cells.slice(0, 3).map(textOf).join(' '));
  };
  if (shadowRoot) new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true });
  return seen;
}

const textOf = ({ textContent }: Element): string => textContent.replace(/\s+/g, ' ').trim();

describe('a large file', () => {
  afterEach(unmountAll);

  it('shows its first rows at once, and their problems once all rows are checked', async () => {
    const users = Array.from({ length: rows }, (_, at) => user(at));
    // The last user has the user name of the first.
    users.push(['user0', 'last@example.com', '99999', '3']);
    const element = mount(instantHost(), { maxRows: 20_000 });
    const file = csv(['Username', 'Email', 'Extension', 'Role'], ...users);
    expect(await element.openFile(file)).to.equal(true);
    const seen = watchReview(element);
    await goToReview(element);
    const header = () => element.shadowRoot?.querySelector('[role=grid][aria-busy=false] [role=rowheader]');
    await findText(element, '11,999 ready');
    expect(seen, 'before the counts').to.include('Ready user0 user0@example.com');
    await findText(element, '2 duplicates');
    const first = await waitFor(() => header()?.closest('[role=row]'), 'the first row');
    expect(first.textContent).to.include('Duplicate').and.to.include('Also in row 12002');
    await find(element, 'button', 'Import 11,999 users');
  });
});
