/** An encrypted value, as IndexedDB keeps it. */
export interface Encrypted {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const algorithm = 'AES-GCM';
/** NIST SP 800-38D, 8.2: 96 random bits, fresh for every record. A session writes some thousand records, far from the limit of 2^32. */
const ivLength = 12;

/** A key that encrypts and decrypts, and can't be exported, not even by this code. */
export function newEncryptionKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Encrypts personal data before the data is stored. A record decrypts only for the resume key, session and record for
 * which the record was encrypted, so that records can't be copied elsewhere or swapped.
 */
export class Cipher {
  readonly #key: CryptoKey;
  readonly #context: readonly string[];

  constructor(key: CryptoKey, resumeKey: string, sessionId: string) {
    this.#key = key;
    this.#context = [resumeKey, sessionId];
  }

  async encrypt(record: string | number, value: unknown): Promise<Encrypted> {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const text = new TextEncoder().encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt(this.#parameters(iv, record), this.#key, text);
    return { iv, data };
  }

  /** `undefined`: the record was changed, or encrypted as another record or with another key. */
  async decrypt(record: string | number, { iv, data }: Encrypted): Promise<unknown> {
    try {
      const text = await crypto.subtle.decrypt(this.#parameters(iv, record), this.#key, data);
      return JSON.parse(new TextDecoder().decode(text));
    } catch {
      return undefined;
    }
  }

  #parameters(iv: Uint8Array<ArrayBuffer>, record: string | number): AesGcmParams {
    const additionalData = new TextEncoder().encode(JSON.stringify([...this.#context, record]));
    return { name: algorithm, iv, additionalData };
  }
}

/** A hash of the resume key: says which sessions have the same owner, without saying who that is. */
export function ownerOf(resumeKey: string): Promise<string> {
  return hashOf(`bulk-user-import ${resumeKey}`);
}

export async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
