import * as z from 'zod/mini';
import type { ImportPlan } from '../../fields/fields.js';
import { kindOfFile, ownHeaders } from '../../mapping/kind-of-file.js';
import type { RememberedPlan } from '../../engine/journal-answers.js';
import type { Journal } from './journal.js';
import type { SealedPlan } from './journal-plans.js';
import { plan as planSchema } from './saved-import.js';
import { hashOf, newSealingKey, Seal } from './seal.js';

/** Kinds of files that an administrator has in turn. */
export const mostPlans = 20;

/** More columns are no file that comes again and again. */
const mostHeaders = 1000;

interface Owner {
  readonly journal: Journal;
  readonly resumeKey: string;
  /** Hash of the resume key. */
  readonly owner: string;
}

/** Keeps how a file with these headers was mapped, in place of how it was before. The oldest goes where there are too many. */
export async function rememberPlan(
  { journal, resumeKey, owner }: Owner,
  headers: readonly string[],
  plan: ImportPlan,
  now = Date.now(),
): Promise<void> {
  const own = ownHeaders(headers);
  // Columns without names are those of any file.
  if (own.length > mostHeaders || own.every((header) => header === '')) return;
  const { key = await newSealingKey(), plans = [] } = (await journal.plans(owner)) ?? {};
  const hash = await hashOf(`bulk-user-import plan ${JSON.stringify([resumeKey, ...kindOfFile(own)])}`);
  const sealed = await sealOf(key, resumeKey).close(hash, { headers: own, plan });
  const others = plans.filter((one) => one.headers !== hash);
  const kept = [{ headers: hash, usedAt: now, sealed }, ...latestFirst(others)].slice(0, mostPlans);
  await journal.savePlans({ owner, key, plans: kept });
}

/** The plans that can still be read, the latest first. */
export async function recallPlans({ journal, resumeKey, owner }: Owner): Promise<readonly RememberedPlan[]> {
  const row = await journal.plans(owner);
  if (!row) return [];
  const seal = sealOf(row.key, resumeKey);
  const opened = latestFirst(row.plans).map(async ({ headers, sealed }) => seal.open(headers, sealed));
  return (await Promise.all(opened)).flatMap((plan) => {
    const { success, data } = z.safeParse(remembered, plan);
    return success ? [data] : [];
  });
}

const remembered = z.object({ headers: z.array(z.string()), plan: planSchema });

function sealOf(key: CryptoKey, resumeKey: string): Seal {
  return new Seal(key, resumeKey, 'plans');
}

function latestFirst(plans: readonly SealedPlan[]): readonly SealedPlan[] {
  return [...plans].sort((a, b) => b.usedAt - a.usedAt);
}
