import type { CellRepair } from './repair.js';

/** Marks that reorder the text around them. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Characters before which a joiner has a meaning: letters of joining scripts, and emoji. */
const joining = [
  String.raw`\p{Extended_Pictographic}`,
  String.raw`\p{Emoji_Modifier}`,
  String.raw`\ufe0f`,
  String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]`,
].join('|');

/** Characters without shape or meaning: fillers, soft hyphens, zero-width spaces. */
const filler = /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/u;

const joiner = /[\u200c\u200d]/u;
const joins = new RegExp(`^(?:${joining})$`, 'u');

/** Tags, which are invisible. Flags are made of tags, and end with a last tag. */
const tag = /[\u{e0001}-\u{e007e}]/u;
const lastTag = '\u{e007f}';

const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const brokenPair = /\p{Cs}/u;

function isBidi(text: string): boolean {
  return bidi.test(text);
}

function isInvisible(text: string): boolean {
  return filler.test(text) || withoutStrayJoiners(text) !== text || tag.test(text.slice(endOfFlags(text)));
}

function isControl(text: string): boolean {
  return control.test(text);
}

const allHidden = new RegExp(`${bidi.source}|${filler.source}|${tag.source}|\\p{Cc}`, 'gu');

/** The visible text; `undefined` where a broken character makes the original text uncertain. */
export function removeHiddenCharacters(text: string): string | undefined {
  if (brokenPair.test(text)) return undefined;
  const line = withoutStrayJoiners(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
  const end = endOfFlags(line);
  return line.replace(allHidden, (found, at: number) => (at < end && tag.test(found) ? found : '')).trim();
}

/** The end of the last flag; 0 without a flag. */
function endOfFlags(text: string): number {
  const at = text.lastIndexOf(lastTag);
  return at < 0 ? 0 : at + lastTag.length;
}

// Characters are compared one by one: a lookbehind sees halves of characters in WebKit.
function withoutStrayJoiners(text: string): string {
  if (!joiner.test(text)) return text;
  let kept = '';
  let before = '';
  for (const character of text) {
    if (joiner.test(character) && !joins.test(before)) continue;
    kept += character;
    before = character;
  }
  return kept;
}

const common = {
  foundIn: 'cell',
  isError: false,
  explainsInvalid: removeHiddenCharacters,
  repair: removeHiddenCharacters,
} as const;

/** The repairs of invisible characters. Each removes all of them, whatever the code of its problem. */
export const hiddenCharacters = [
  { ...common, code: 'bidi-characters', isBeyondAscii: true, finderOf: () => isBidi },
  { ...common, code: 'invisible-characters', isBeyondAscii: true, finderOf: () => isInvisible },
  { ...common, code: 'control-character', finderOf: () => isControl },
] as const satisfies readonly CellRepair[];
