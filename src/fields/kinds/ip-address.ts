const octet = /^(?:0|[1-9][0-9]{0,2})$/;
const group = /^[0-9a-f]{1,4}$/i;
const GROUPS = 8;

/** True for four decimal numbers. A leading zero is refused, since some programs read it as octal. */
export function isIpv4(text: string): boolean {
  const octets = text.split('.', 5);
  return octets.length === 4 && octets.every((part) => octet.test(part) && Number(part) <= 255);
}

/** RFC 4291, 2.2: eight groups, at most one `::`; an IPv4 address may replace the last two groups. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::', 3);
  const [head = '', tail] = halves;
  if (halves.length > 2) return false;
  if (tail === undefined) return countGroups(head, true) === GROUPS;
  return (head === '' ? 0 : countGroups(head, false)) + (tail === '' ? 0 : countGroups(tail, true)) < GROUPS;
}

/** The number of groups; NaN when one of them is no group. */
function countGroups(text: string, ends: boolean): number {
  const groups = text.split(':', GROUPS + 1);
  const last = groups.at(-1) ?? '';
  const embedded = ends && isIpv4(last);
  if (!groups.slice(0, embedded ? -1 : undefined).every((part) => group.test(part))) return NaN;
  return groups.length + (embedded ? 1 : 0);
}

/** True for a range in CIDR notation. */
export function isIpRange(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return false;
  const address = text.slice(0, slash);
  const prefix = text.slice(slash + 1);
  if (!octet.test(prefix)) return false;
  return (isIpv4(address) && Number(prefix) <= 32) || (isIpv6(address) && Number(prefix) <= 128);
}
