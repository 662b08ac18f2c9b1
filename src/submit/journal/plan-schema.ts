import * as z from 'zod/mini';

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
    }),
    z.object({ from: z.literal('same'), value: z.union([z.string(), strings]) }),
    z.object({ from: z.literal('generated') }),
    z.object({ from: z.literal('none') }),
  ]),
);

/** The plan of an earlier import. `headers`: those of its file, in their order. */
export const rememberedPlan = z.object({ headers: strings, plan: planSchema });

export type RememberedPlan = Readonly<z.infer<typeof rememberedPlan>>;
