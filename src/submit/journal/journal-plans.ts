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

/** The plans of an owner's imports that can be used again. Nothing in the row is readable but when each plan was used last. */
export const plansRow = z.object({
  /** Hash of the resume key. */
  owner: z.string(),
  /** The plans are encrypted with it. It stays when the keys of imports go. */
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  plans: z.array(encryptedPlan),
});
export type PlansRow = Readonly<z.infer<typeof plansRow>>;
