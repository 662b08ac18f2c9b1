import * as z from 'zod/mini';
import { usernameRecipes } from '../../fields/plan.js';

const strings = z.readonly(z.array(z.string()));

/** The stored form of an {@link ImportPlan}. */
export const planSchema = z.record(
  z.string(),
  z.discriminatedUnion('from', [
    z.object({
      from: z.literal('column'),
      header: z.string(),
      index: z.number(),
      opposite: z.optional(z.literal(true)),
      part: z.optional(z.enum(['given-name', 'family-name'])),
      values: z.optional(z.record(z.string(), z.string())),
      ifEmpty: z.optional(z.string()),
    }),
    z.object({ from: z.literal('built'), recipe: z.enum(usernameRecipes) }),
    z.object({ from: z.literal('same'), value: z.union([z.string(), strings]) }),
    z.object({ from: z.literal('generated') }),
    z.object({ from: z.literal('none') }),
  ]),
);

/** The plan of an earlier import. `headers`: those of its file, in their order. */
export const rememberedPlan = z.object({ headers: strings, plan: planSchema });

export type RememberedPlan = Readonly<z.infer<typeof rememberedPlan>>;
