/** A number that equal texts share, and different texts hardly ever. */
export function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return hash;
}

/** Prepares the test whether a hash is one of a few: the last bits tell nearly every other hash apart, quicker than a set does. */
export function oneOf(hashes: Iterable<number>): (hash: number) => boolean {
  const all = new Set(hashes);
  const lastBits = new Uint8Array(0x1_00_00);
  for (const hash of all) lastBits[hash & 0xff_ff] = 1;
  return (hash) => lastBits[hash & 0xff_ff] === 1 && all.has(hash);
}
