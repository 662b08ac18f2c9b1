import type { Refusal } from '../table.js';

/** How texts begin that are no tables. */
const FORMATS = Object.entries({
  vcard: /^\s*BEGIN:VCARD\b/i,
  icalendar: /^\s*BEGIN:VCALENDAR\b/i,
  // A line end must match in one way alone: two of them double the ways with each line.
  ldif: /^(?:(?:#.*|version:[ ]*\d+|)(?:\r\n|\r(?!\n)|\n))*dn::?[ ]*\S+=/i,
  fods: /^\s*(?:<\?xml[^>]{0,200}>\s*)?<office:document\b/,
  html: /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div|p|ul|h\d)\b/i,
  xml: /^\s*<(?:\?xml\b|[a-z_][\w.:-]*(?:\s+[\w.:-]+="[^"]*")*\s*>\s*<)/i,
  json: /^\s*(?:\{\s*["}]|\[\s*[{[])/,
  rtf: /^\s*\{\\rtf/,
});

const SAMPLE = 4096;

/** Refuses a text that is no table by the name of its format. */
export function refuseFormat(text: string): Refusal | undefined {
  const start = text.slice(0, SAMPLE);
  const [kind] = FORMATS.find(([, pattern]) => pattern.test(start)) ?? [];
  return kind === undefined ? undefined : { code: 'not-text', params: { kind } };
}
