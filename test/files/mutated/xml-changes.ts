import { pick, TIMES, type Change } from './choose.js';

const NUMBERS = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '99',
  '16384',
  '1048576',
  '1048577',
  '99999999999',
  '1e9',
  'NaN',
  '0x1F',
  '1.5',
  ' 7 ',
];
const ADDRESSES = [
  'A1',
  'XFD1048576',
  'XFE1',
  'ZZZ1',
  'A0',
  'A',
  '7',
  'A1:XFD1048576',
  'B2:A1',
  '$B$7',
  'R1C1',
  ':',
];
const VALUES = [
  ...NUMBERS,
  ...ADDRESSES,
  's',
  'b',
  'd',
  'e',
  'n',
  'str',
  'inlineStr',
  'float',
  'date',
  'true',
  'hidden',
  '../../x.xml',
  '&amp;',
  '&#x110000;',
  '&bad;',
];
const ATTRIBUTES = [
  'r',
  's',
  't',
  'ht',
  'hidden',
  'min',
  'max',
  'ref',
  'ss:Index',
  'ss:Hidden',
  'ss:Type',
  'colspan',
  'rowspan',
  'table:number-rows-repeated',
  'table:number-columns-repeated',
  'table:number-rows-spanned',
  'table:number-columns-spanned',
  'table:visibility',
  'office:value-type',
  'office:value',
  'office:date-value',
  'table:formula',
  'text:c',
  'xml:space',
];
const TEXTS = [
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&unknown;',
  '<![CDATA[<b>&amp;]]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '\uFFFE',
  '_x0000_',
  '_xD800_',
  '_x005F_',
  '1E+308',
  '-0',
  '1'.repeat(400),
  'x'.repeat(40_000),
  '\u202E',
  '<row/>',
  '<c/>',
  '<v>7</v>',
  '<f>A1</f>',
  '<text:s text:c="1000000"/>',
  '<table:table>',
  '</table:table>',
  '<table><tr><td>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<si/>',
  '<xf numFmtId="14"/>',
  '<numFmt numFmtId="164" formatCode="[&gt;=1]0;[h]:mm;&quot;"/>',
];
const DEPTHS = [3, 98, 101, 20_000];
/** The longest block that is repeated: more than a thousand times the block is no file of a fuzzer any more. */
const LONGEST_BLOCK = 3000;

/** Changes of an XML file: at a tag, or between two. */
export const XML = {
  'drop a tag': (xml, at) => splice(xml, ...tagAt(xml, at), ''),
  'double a tag': (xml, at) => splice(xml, ...twice(tagAt(xml, at)), xml.slice(...tagAt(xml, at))),
  'nest deeply': (xml, at, what) => insert(xml, tagAt(xml, at)[0], '<a>'.repeat(pick(DEPTHS, what))),
  'nest deeply, and close': (xml, at, what) =>
    insert(xml, tagAt(xml, at)[0], '<a>'.repeat(pick(DEPTHS, what)) + '</a>'.repeat(pick(DEPTHS, what))),
  'change an attribute': (xml, at, what) => {
    const start = xml.indexOf('="', at) + 2;
    return start < 2 ? xml : splice(xml, start, Math.max(start, xml.indexOf('"', start)), pick(VALUES, what));
  },
  'add an attribute': (xml, at, what) =>
    addToTag(xml, at, ` ${pick(ATTRIBUTES, what)}="${pick(VALUES, Math.floor(what / ATTRIBUTES.length))}"`),
  'add many attributes': (xml, at, what) =>
    addToTag(xml, at, Array.from({ length: 1 + (what % 5000) }, (_, index) => ` a${index}="x"`).join('')),
  'add a text': (xml, at, what) => insert(xml, tagAt(xml, at)[1], pick(TEXTS, what)),
  'add much white space': (xml, at, what) =>
    insert(xml, tagAt(xml, at)[1], ' '.repeat(1 << (10 + (what % 13)))),
  'repeat an element': (xml, at, what) => {
    const [start] = tagAt(xml, at);
    const block = xml.slice(start, tagAt(xml, Math.min(xml.length, start + (what % LONGEST_BLOCK)))[1]);
    return block.length > LONGEST_BLOCK ? xml : insert(xml, start, block.repeat(pick(TIMES, what)));
  },
  'change the order': (xml, at, what) => {
    const [start] = tagAt(xml, at);
    const [middle] = tagAt(xml, Math.min(xml.length, start + 1 + (what % 100)));
    const [end] = tagAt(xml, Math.min(xml.length, middle + 1 + (what % 300)));
    return xml.slice(0, start) + xml.slice(middle, end) + xml.slice(start, middle) + xml.slice(end);
  },
  'cut the rest off': (xml, at) => xml.slice(0, at),
} satisfies Record<string, Change<string>>;

/** The tag at a place or behind: its start and end. */
function tagAt(xml: string, at: number): [number, number] {
  const start = xml.indexOf('<', at);
  if (start < 0) return [xml.length, xml.length];
  const end = xml.indexOf('>', start);
  return [start, end < 0 ? xml.length : end + 1];
}

function twice([start]: readonly [number, number]): [number, number] {
  return [start, start];
}

function addToTag(xml: string, at: number, attributes: string): string {
  const [start] = tagAt(xml, at);
  const name = /^<[\w:.-]+/.exec(xml.slice(start, start + 100))?.[0];
  return name === undefined ? xml : insert(xml, start + name.length, attributes);
}

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

function insert(text: string, at: number, put: string): string {
  return splice(text, at, at, put);
}
