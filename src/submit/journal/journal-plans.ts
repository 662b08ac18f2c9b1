import * as z from 'zod/mini';
import { encrypted } from './journal-rows.js';
import type { Encrypted } from './cipher.js';

/** The plans of somebody's imports that can be used again. Nothing in it is readable but when each was used last. */
export interface PlansRow {
  /** Whose they are, hashed. */
  readonly owner: string;
  /** They are sealed with it. It stays when the keys of imports go. */
  readonly key: CryptoKey;
  readonly plans: readonly EncryptedPlan[];
}

export interface EncryptedPlan {
  /** The headers of the file, hashed together with the resume key. */
  readonly headers: string;
  /** Milliseconds since the epoch. */
  readonly usedAt: number;
  readonly sealed: Encrypted;
}

export const plansRow = z.object({
  owner: z.string(),
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  plans: z.array(z.object({ headers: z.string(), usedAt: z.number(), sealed: encrypted })),
});
