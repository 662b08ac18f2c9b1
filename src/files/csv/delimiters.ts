/** The candidates; the earlier one wins when all else is equal. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

export function isDelimiter(text: string | undefined): text is string {
  return text?.length === 1 && !'"\r\n\uFEFF'.includes(text);
}
