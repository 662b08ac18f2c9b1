/** 128 random bits: keys must not collide between imports (and `crypto.randomUUID` needs a secure page). */
export function newSessionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
