/** Combining marks by the names that HTML gives letters with them: `eacute` is e and the mark of `acute`. */
const MARKS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['macr', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['dblac', '\u030b'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
  ['ogon', '\u0328'],
]);

const GREEK = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho';
const LATER_GREEK = 'Sigma Tau Upsilon Phi Chi Psi Omega';

/** Names and characters, in the same order. */
const NAMED: readonly (readonly [names: string, characters: string])[] = [
  ['amp lt gt quot apos', '&<>"\''],
  ['nbsp shy iexcl iquest laquo raquo middot ordf ordm acute deg copy reg', '\u00a0\u00ad¡¿«»·ªº´°©®'],
  ['AElig aelig OElig oelig Oslash oslash szlig ETH eth THORN thorn', 'ÆæŒœØøßÐðÞþ'],
  ['Lstrok lstrok Dstrok dstrok Hstrok hstrok Tstrok tstrok inodot', 'ŁłĐđĦħŦŧı'],
  ['ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo bull hellip euro trade', '–—‘’‚“”„•…€™'],
  [`${GREEK} ${LATER_GREEK}`, 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'],
  [`${GREEK} sigmaf ${LATER_GREEK}`.toLowerCase(), 'αβγδεζηθικλμνξοπρςστυφχψω'],
];

const characters = new Map(
  NAMED.flatMap(([names, all]) => names.split(' ').map((name, at) => [name, all[at] ?? ''] as const)),
);

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,7}));/gi;

/**
 * Decodes what web pages and exports of web portals write for a character: numbers, and the names of letters and of the
 * marks in texts (https://html.spec.whatwg.org/multipage/named-characters.html). Anything else stays.
 */
export function decodeHtmlEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (reference: string, hex?: string, decimal?: string, name?: string) =>
      (name === undefined ? characterOf(hex, decimal) : namedCharacter(name)) ?? reference,
  );
}

function characterOf(hex = '', decimal = ''): string | undefined {
  const code = hex ? parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function namedCharacter(name: string): string | undefined {
  const mark = MARKS.get(name.slice(1));
  const letter = mark && (name.slice(0, 1) + mark).normalize();
  return letter?.length === 1 ? letter : characters.get(name);
}
