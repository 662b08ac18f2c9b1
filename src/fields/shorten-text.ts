const MAX_LENGTH = 60;

/** The start of a text, for a message or a cell of the grid: a cell of the file may hold a megabyte. No character is cut in half. */
export function shortenText(text: string, length = MAX_LENGTH): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
