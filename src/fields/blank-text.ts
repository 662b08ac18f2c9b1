const invisibleOnly = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** True for text in which nobody sees anything: empty, white space, zero-width characters, fillers. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every cell starts with a visible ASCII character; the expression is for the rest.
  return !(first > 0x20 && first < 0x7f) && invisibleOnly.test(text);
}
