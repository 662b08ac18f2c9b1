import * as z from 'zod/mini';
import { encrypted } from './journal-rows.js';

const encryptedPlan = z.object({
  /** The headers of the file, hashed together with the resume key. */
  headers: z.string(),
  /** Milliseconds since the epoch. */
  usedAt: z.number(),
  sealed: encrypted,
});
export type EncryptedPlan = Readonly<z.infer<typeof encryptedPlan>>;

const encryptedCorrections = z.object({
  /** The bytes of the file and how it was read, hashed together with the resume key. */
  file: z.string(),
  /** Milliseconds since the epoch. */
  savedAt: z.number(),
  sealed: encrypted,
});
export type EncryptedCorrections = Readonly<z.infer<typeof encryptedCorrections>>;

/** The plans that an owner can use again. Only the times of use are readable in the row. */
export const plansRow = z.object({
  /** Hash of the resume key. */
  owner: z.string(),
  /** The key that encrypts the plans. This key stays when the keys of imports are destroyed. */
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  plans: z.array(encryptedPlan),
  /** Of files that were not imported yet. */
  corrections: z.optional(z.array(encryptedCorrections)),
});
export type PlansRow = Readonly<z.infer<typeof plansRow>>;
