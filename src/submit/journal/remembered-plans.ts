import * as z from 'zod/mini';
import type { ImportPlan } from '../../fields/plan.js';
import { headerSignature, withoutReportColumns } from '../../mapping/header-signature.js';
import type { Journal } from './journal.js';
import type { EncryptedPlan } from './journal-plans.js';
import { rememberedPlan, type RememberedPlan } from './plan-schema.js';
import { changeEncrypted } from './change-encrypted.js';
import { hashOf, Cipher } from './cipher.js';

/** Most plans of one administrator: more kinds of files are not used in turn. */
export const maxPlans = 20;

/** A file with more columns is not one that comes again and again. */
const maxHeaders = 1000;

interface Owner {
  readonly journal: Journal;
  readonly resumeKey: string;
  /** Hash of the resume key. */
  readonly owner: string;
}

/** Keeps the plan of a file with these headers, in place of an earlier plan. Where there are too many plans, the oldest goes. */
export async function rememberPlan(
  { journal, resumeKey, owner }: Owner,
  headers: readonly string[],
  plan: ImportPlan,
  now = Date.now(),
): Promise<void> {
  const own = withoutReportColumns(headers);
  // Columns without names could be those of any file.
  if (own.length > maxHeaders || own.every((header) => header === '')) return;
  const hash = await hashOf(`bulk-user-import plan ${JSON.stringify([resumeKey, ...headerSignature(own)])}`);
  await changeEncrypted({ journal, owner }, async (key) => {
    const sealed = await cipherOf(key, resumeKey).encrypt(hash, { headers: own, plan });
    return (row) => {
      const others = row.plans.filter((one) => one.headers !== hash);
      return {
        ...row,
        plans: [{ headers: hash, usedAt: now, sealed }, ...latestFirst(others)].slice(0, maxPlans),
      };
    };
  });
}

/** The plans that can still be read, the latest first. */
export async function recallPlans({ journal, resumeKey, owner }: Owner): Promise<readonly RememberedPlan[]> {
  const row = await journal.plans(owner);
  if (!row) return [];
  const cipher = cipherOf(row.key, resumeKey);
  const decrypted = latestFirst(row.plans).map(async ({ headers, sealed }) =>
    cipher.decrypt(headers, sealed),
  );
  return (await Promise.all(decrypted)).flatMap((plan) => {
    const { success, data } = z.safeParse(rememberedPlan, plan);
    return success ? [data] : [];
  });
}

function cipherOf(key: CryptoKey, resumeKey: string): Cipher {
  return new Cipher(key, resumeKey, 'plans');
}

function latestFirst(plans: readonly EncryptedPlan[]): readonly EncryptedPlan[] {
  return [...plans].sort((a, b) => b.usedAt - a.usedAt);
}
