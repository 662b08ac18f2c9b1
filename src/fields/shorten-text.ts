const MAX_LENGTH = 60;

/** A value for a message: a cell may hold a megabyte. */
export function shortenText(text: string): string {
  return shortenTo(MAX_LENGTH, text);
}

/** The beginning of a text and an ellipsis, where the text is longer. Half of a surrogate pair is not shown. */
export function shortenTo(length: number, text: string): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
