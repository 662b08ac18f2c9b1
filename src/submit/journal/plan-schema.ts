import * as z from 'zod/mini';

const strings = z.readonly(z.array(z.string()));

/** An {@link ImportPlan}, as it is stored. */
export const planSchema = z.record(
  z.string(),
  z.discriminatedUnion('from', [
    z.object({ from: z.literal('column'), header: z.string(), index: z.number() }),
    z.object({ from: z.literal('same'), value: z.union([z.string(), strings]) }),
    z.object({ from: z.literal('generated') }),
    z.object({ from: z.literal('none') }),
  ]),
);

/** How a file was mapped in an earlier import. `headers`: of the file, in its order. */
export const rememberedPlan = z.object({ headers: strings, plan: planSchema });

export type RememberedPlan = Readonly<z.infer<typeof rememberedPlan>>;
