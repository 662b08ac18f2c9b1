import { shortenText } from '../shorten-text.js';
import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined, textInput } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

let names: ReadonlyMap<string, string> | undefined;

/** IANA names, in any case; links (Asia/Kolkata, US/Eastern) and UTC as well. */
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
 * Engines list one name of each zone and understand the others. Which one they list differs, so a link stays as written;
 * only where its case says nothing is it replaced by the engine's own name.
 */
function findLink(text: string): string | undefined {
  // An offset (+02:00) is understood as well, and is no zone.
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
};

export const timeZoneEvidence: KindEvidence = {
  confidence: undefined,
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
