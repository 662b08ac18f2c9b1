const MAX_LENGTH = 60;

/** The start of a text, in whole characters, for a message or a grid cell: a cell may hold a megabyte. */
export function shortenText(text: string, length = MAX_LENGTH): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
