import { shortenText } from '../shorten-text.js';
import { isIpRange, isIpv4, isIpv6 } from './ip-address.js';
import { invalid, readAs, type Rule } from './rule.js';

/** IPv4, IPv6 and CIDR, separated by white space, commas or semicolons. */
export function ipListRule(): Rule {
  return readAs((text, findings) => {
    const entries = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
    const wrong = entries.find((entry) => !isIpv4(entry) && !isIpv6(entry) && !isIpRange(entry));
    if (wrong !== undefined) findings.push(invalid('ip-invalid', { value: shortenText(wrong) }));
    return entries;
  });
}
