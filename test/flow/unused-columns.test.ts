import { expect } from '@open-wc/testing';
import {
  allText,
  choose,
  click,
  csv,
  download,
  find,
  findText,
  instantHost,
  mount,
  unmountAll,
} from '../harness.js';
import { header, toReview, user } from './few-users.js';

afterEach(unmountAll);

const columns = ['Cost center', 'Password', 'Key', 'Blank'];
const cells = (name: string, extension: number) => [
  ...user(name, extension),
  `40-${extension}`,
  'correct horse',
  `xK9${name}Qr7w`,
  '',
];
const file = () => csv([...header, ...columns], cells('ada', 2001), cells('grace', 2002));

describe('columns that no field takes', () => {
  it('are named before Import, with samples of all but passwords', async () => {
    const element = mount(instantHost());
    await toReview(element, file());
    await findText(element, 'Not used: Cost center, Password, Key, Blank');
    const text = allText(element);
    expect(text).to.include('Cost center: 40-2001 · 40-2002');
    expect(text).to.not.include('correct horse').and.to.not.include('xK9');
    await click(element, 'button', 'Back');
    await find(element, 'heading', 'Optional fields');
    await findText(element, 'Not used: Cost center, Password, Key, Blank');
    await choose(element, 'First name', 'Cost center');
    await findText(element, 'Not used: Password, Key, Blank');
  });

  it('are in the error details as they are, but for passwords', async () => {
    const element = mount(instantHost());
    const wrong = [...cells('alan', 2003)].with(1, 'no address');
    await toReview(element, csv([...header, ...columns], cells('ada', 2001), wrong));
    await click(element, 'button', 'Import 1 user');
    const { text } = await download(element, 'Download error details');
    expect(text).to.include('40-2003').and.to.include('xK9alanQr7w').and.to.not.include('correct horse');
  });

  it('are warned about where they may say who must not sign in', async () => {
    const element = mount(instantHost());
    await toReview(element, csv([...header, 'Gesperrt seit'], [...user('ada', 2001), '2024']));
    await findText(element, /^“Gesperrt seit” may say who must not sign in, and is not used/);
    await click(element, 'button', 'Back');
    await choose(element, 'Active', 'Gesperrt seit (the opposite)');
    expect(allText(element)).to.not.include('must not sign in');
  });

  it('are not warned about where they only sound like it', async () => {
    const element = mount(instantHost());
    await toReview(element, csv([...header, 'Disability', 'Block'], [...user('ada', 2001), 'none', 'C']));
    expect(allText(element)).to.include('Not used: Disability, Block').and.to.not.include('must not sign in');
  });

  it('are counted where there are many', async () => {
    const element = mount(instantHost());
    const many = Array.from({ length: 12 }, (_, at) => `Note ${String.fromCharCode(65 + at)}`);
    await toReview(
      element,
      csv([...header, ...many], [...user('ada', 2001), ...many.map((name) => `about ${name}`)]),
    );
    await findText(element, /^Not used: Note A, .*, Note H and 4 more columns$/);
  });

  it('are not spoken of where every column is used', async () => {
    const element = mount(instantHost());
    await toReview(element, csv(header, user('ada', 2001)));
    expect(allText(element)).to.not.include('Not used');
  });
});
