const LONGEST = 60;

/** A value for a message: a cell may hold a megabyte. */
export function shortenText(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${start}…`;
}
