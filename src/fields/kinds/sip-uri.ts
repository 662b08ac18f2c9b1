import type { FieldDefinition } from '../field-definition.js';
import { isIpv4, isIpv6 } from './ip-address.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';
import { limitChecks } from './text.js';

// RFC 3261, 25.1. Each constant is the content of a character class.
const unreserved = "a-z0-9\\-_.!~*'()";
const escaped = '%[0-9a-f]{2}';

function manyOf(characters: string, count: '*' | '+'): string {
  return `(?:[${unreserved}${characters}]|${escaped})${count}`;
}

const user = new RegExp(`^${manyOf('&=+$,;?/', '+')}(?::${manyOf('&=+$,', '*')})?$`, 'i');
const parameter = `;${manyOf('[\\]/:&+$', '+')}(?:=${manyOf('[\\]/:&+$', '+')})?`;
const header = `${manyOf('[\\]/?:+$', '+')}=${manyOf('[\\]/?:+$', '*')}`;
const rest = new RegExp(`^(?:${parameter})*(?:\\?${header}(?:&${header})*)?$`, 'i');
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const hostName = new RegExp(`^(?:${label}\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?\\.?$`, 'i');
const uriPattern = /^(sips?):(?:([^@]*)@)?(\[[^\]]*\]|[^:;?]*)(?::([^;?]*))?(.*)$/is;

type Reason = 'scheme' | 'user' | 'host' | 'port' | 'syntax';

/**
 * A SIP or SIPS URI of a user. Scheme and host are case-insensitive, and become lower case.
 * The grammar allows a URI without a user for a whole server; a person's URI must have one.
 */
export function sipUriRule(field: FieldDefinition): Rule {
  return parseAs(
    (text, findings) => {
      const [, scheme = '', userInfo = '', host = '', port, tail = ''] = uriPattern.exec(text) ?? [];
      const reason = findFault(scheme, userInfo, host, port, tail);
      if (reason) findings.push(invalid('sip-uri-invalid', { reason }));
      const colonPort = port === undefined ? '' : `:${port}`;
      return `${scheme.toLowerCase()}:${userInfo}@${host.toLowerCase()}${colonPort}${tail}`;
    },
    ...limitChecks(field),
  );
}

function findFault(
  scheme: string,
  userInfo: string,
  host: string,
  port: string | undefined,
  tail: string,
): Reason | undefined {
  if (scheme === '') return 'scheme';
  if (!user.test(userInfo)) return 'user';
  if (!isHost(host)) return 'host';
  if (port !== undefined && !isPort(port)) return 'port';
  return rest.test(tail) ? undefined : 'syntax';
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return host.endsWith(']') && isIpv6(host.slice(1, -1));
  return isIpv4(host) || hostName.test(host);
}

function isPort(port: string): boolean {
  return /^[0-9]{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535;
}

export type SipUriCode = 'sip-uri-invalid'; // { reason: 'scheme' | 'user' | 'host' | 'port' | 'syntax' }

export const sipUriEvidence: KindEvidence = {
  confidence: 0.65,
  fewest: Infinity,
  isDistinctive: () => true,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const sipUriShape: KindShape = {
  generalCodes: ['sip-uri-invalid'],
  harmless: harmlessText,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};
