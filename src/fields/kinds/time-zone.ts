import type { ValueFinding } from '../finding.js';
import { shortenText } from '../shorten-text.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, type Rule } from './rule.js';

let names: ReadonlyMap<string, string> | undefined;

/** Abbreviations that IANA has as names: CET has a summer time and EST none, whatever the place. */
const knownAbbreviation = /^(?:[CEMW]ET|[EHM]ST)$/i;
const threeLetters = /^[a-z]{3}$/i;
/** All names of IANA that have three letters. */
const namesOfThree = /^(?:GMT|U[CT][CT]|PRC|RO[CK]|[CEMW]ET|[EHM]ST)$/i;
/** Other abbreviations as people write them. */
const abbreviation = /^(?:[A-Z]{2,4}T|MES?Z|MS[DK])$/;

/** Accepts IANA names in any case, including links (Asia/Kolkata, US/Eastern) and UTC. */
export function timeZoneRule(): Rule {
  return (text) => {
    const zone = findTimeZone(text);
    const params = { value: shortenText(text) };
    if (zone === undefined)
      return {
        value: zone,
        findings: [invalid(abbreviation.test(text) ? 'time-zone-abbreviation' : 'time-zone-unknown', params)],
      };
    const isDoubtful = knownAbbreviation.test(text);
    return { value: zone, findings: isDoubtful ? [{ ...abbreviated, params }] : none };
  };
}

const none: readonly ValueFinding[] = [];
const abbreviated = { code: 'time-zone-abbreviation', severity: 'warning' } as const;

function findTimeZone(text: string): string | undefined {
  names ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
  return names.get(text.toLowerCase()) ?? findLink(text);
}

/**
 * Browsers list one name of each zone and accept the others, and do not agree which. A link therefore stays as written,
 * unless its case is wrong: then the browser's own name takes its place.
 */
function findLink(text: string): string | undefined {
  // Some browsers accept an offset (+02:00), which is no zone, and letters of old systems (BST, which is Dhaka to them).
  if (!/^[a-z]/i.test(text) || (threeLetters.test(text) && !namesOfThree.test(text))) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
    const isPlace = text.includes('/');
    const isCased = text !== text.toLowerCase() && (!isPlace || text !== text.toUpperCase());
    return isCased ? text : timeZone;
  } catch {
    return undefined;
  }
}

export type TimeZoneCode =
  | 'time-zone-unknown' // { value }
  | 'time-zone-abbreviation'; // { value } a warning where it is a name of IANA as well

export const timeZoneEvidence: KindEvidence = {
  confidence: 0.62,
  fewest: 1,
  isDistinctive: (text) => text.includes('/'),
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
