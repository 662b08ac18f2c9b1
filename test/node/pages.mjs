/** The pages of documentation as their readers have them: links, headings, blocks of code. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const FENCE = /^( *)```(\w*)\n([^]*?)^ *```$/gm;

/** What portals read. */
export const PUBLISHED = ['README.md', 'CHANGELOG.md', ...pagesIn('docs')];

/** What anybody reads. */
export const PAGES = [
  ...PUBLISHED,
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'examples/README.md',
];

function pagesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

export function read(path) {
  return readFileSync(path, 'utf8');
}

/** The text without its blocks of code, in which nothing is a heading or a link. */
function proseOf(path) {
  return read(path)
    .replace(FENCE, '')
    .replace(/^ {4}.*$/gm, '');
}

/** The links to other places of the repository: the file, and the heading if any. */
export function linksOf(path) {
  const text = proseOf(path).replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(([, a, b]) => a ?? b);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file, anchor] = target.split('#');
      return { target, file: file === '' ? path : normalize(join(dirname(path), file)), anchor };
    });
}

export function headingsOf(path) {
  return [...proseOf(path).matchAll(/^(#+) (.+)$/gm)].map(([, marks, text]) => ({
    level: marks.length,
    text,
    anchor: anchorOf(text),
  }));
}

/** As GitHub makes it. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** The blocks of code, with the example that a comment before the block names. */
export function blocksOf(path) {
  const text = read(path);
  return [...text.matchAll(FENCE)].map(({ index, 1: indent, 2: language, 3: body }) => ({
    name: `${path}:${text.slice(0, index).split('\n').length}`,
    language,
    code: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    example: /<!-- example: (\S+) -->\s*$/.exec(text.slice(0, index))?.[1],
  }));
}
