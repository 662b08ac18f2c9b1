import { shortenText } from '../shorten-text.js';
import { isIpRange, isIpv4, isIpv6 } from './ip-address.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** Accepts IPv4, IPv6 and CIDR, separated by white space, commas or semicolons. */
export function ipListRule(): Rule {
  return parseAs((text, findings) => {
    const entries = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
    const wrong = entries.find((entry) => !isIpv4(entry) && !isIpv6(entry) && !isIpRange(entry));
    if (wrong !== undefined) findings.push(invalid('ip-invalid', { value: shortenText(wrong) }));
    return entries;
  });
}

export type IpListCode = 'ip-invalid'; // { value } the first entry that is wrong

export const ipListEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const ipListShape: KindShape = {
  generalCodes: ['ip-invalid'],
  harmless: harmlessText,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};
