import * as z from 'zod/mini';
import type { OutcomeName } from './outcomes.js';
import { resultProperties } from './result-properties.js';

const key = z.string();
const text = z.exactOptional(z.string());
/** Properties that came and can't be used. */
const unread = z.exactOptional(z.readonly(z.array(z.enum(resultProperties))));
const isTrue = z.exactOptional(z.literal(true));

/** What a host may return about a user. */
const userDetails = {
  id: z.exactOptional(z.union([z.string(), z.number()])),
  temporaryPassword: text,
  virtualExtension: text,
  unread,
};
/** Why a host did not create a user. */
const refusal = { field: text, message: text, unread };

/** Each outcome as the journal keeps it. */
const outcomeSchemas = {
  /** `recovered`: the user was found after a lost response. */
  created: z.object({ key, status: z.literal('created'), ...userDetails, recovered: isTrue }),
  duplicate: z.object({ key, status: z.literal('duplicate'), ...refusal }),
  rejected: z.object({ key, status: z.literal('rejected'), reason: z.literal('rejected'), ...refusal }),
  refused: z.object({ key, status: z.literal('rejected'), reason: z.literal('refused'), ...refusal }),
  /** `provisional`: the row stays pending, and its details are kept for the outcome to come. */
  unknown: z.object({
    key,
    status: z.literal('unknown'),
    ...userDetails,
    message: text,
    provisional: isTrue,
  }),
  'not-attempted': z.object({ key, status: z.literal('not-attempted') }),
} as const satisfies Record<OutcomeName, z.core.$ZodType>;

export const outcomeSchema = z.union(Object.values(outcomeSchemas));

export type OutcomeShape = Readonly<z.infer<typeof outcomeSchema>>;
export type UserDetails = Pick<Extract<OutcomeShape, { status: 'created' }>, keyof typeof userDetails>;
