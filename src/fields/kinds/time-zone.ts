import { shortenText } from '../shorten-text.js';
import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined, textInput } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

let names: ReadonlyMap<string, string> | undefined;

/** Accepts IANA names in any case, including links (Asia/Kolkata, US/Eastern) and UTC. */
export function timeZoneRule(): Rule {
  return parseAs((text, findings) => {
    const zone = findTimeZone(text);
    if (!zone) findings.push(invalid('time-zone-unknown', { value: shortenText(text) }));
    return zone;
  });
}

function findTimeZone(text: string): string | undefined {
  names ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
  return names.get(text.toLowerCase()) ?? findLink(text);
}

/**
 * Browsers list one name of each zone and accept the others, and do not agree which. A link therefore stays as written,
 * unless its case is wrong: then the browser's own name takes its place.
 */
function findLink(text: string): string | undefined {
  // An offset (+02:00) is accepted by browsers as well, but is no zone.
  if (!/^[a-z]/i.test(text)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
    const isPlace = text.includes('/');
    const isCased = text !== text.toLowerCase() && (!isPlace || text !== text.toUpperCase());
    return isCased ? text : timeZone;
  } catch {
    return undefined;
  }
}

export type TimeZoneCode = 'time-zone-unknown'; // { value }

export const timeZoneTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  opposite: undefined,
};

export const timeZoneEvidence: KindEvidence = {
  confidence: 0.62,
  fewest: 1,
  isDistinctive: (text) => text.includes('/'),
  contradicts: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const timeZoneShape: KindShape = {
  generalCodes: ['time-zone-unknown'],
  harmless: harmlessText,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};

export const timeZoneDisplay = {
  width: 10,
  control: 'time-zones',
  isChosen: true,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: () => 'Europe/London',
} as const satisfies KindDisplay;
