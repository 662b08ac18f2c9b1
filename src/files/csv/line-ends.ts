/** The line ends that papaparse knows. */
export type LineEnd = '\r\n' | '\n' | '\r';

export const LF = 10;
export const CR = 13;

/** Length of the line end at `start`: CR CR LF, CR LF and LF CR each are one line end. */
export function lineEndLength(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  const third = text.charCodeAt(start + 2);
  if (text.charCodeAt(start) === LF) return second === CR && third !== LF ? 2 : 1;
  if (second === LF) return 2;
  return second === CR && third === LF ? 3 : 1;
}
