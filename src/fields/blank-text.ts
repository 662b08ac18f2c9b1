const invisibleOnly = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** True for a text without anything visible: empty, white space, zero-width characters, fillers. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every cell starts with a visible ASCII character and never reaches the expression.
  return !(first > 0x20 && first < 0x7f) && invisibleOnly.test(text);
}
