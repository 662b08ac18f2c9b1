import fc from 'fast-check';
import { runs } from '../../runs.js';
import { bytesOfMutated, kindOf, mutatedFiles, readSoundly, type FileKind } from './mutated-files.js';

const folder = new URL('../../fixtures/', import.meta.url);
const programs = (await (await fetch(new URL('programs/programs.json', folder))).json()) as object;
const files = new Map(
  await Promise.all(
    Object.keys(programs).map(
      async (file) =>
        [
          file,
          new Uint8Array(await (await fetch(new URL(`programs/${file}`, folder))).arrayBuffer()),
        ] as const,
    ),
  ),
);

const TRIES: readonly { readonly kind: FileKind; readonly times: number }[] = [
  { kind: 'archive', times: 200 },
  { kind: 'markup', times: 60 },
  { kind: 'text', times: 200 },
];

/** `npm run fuzz` tries many more, and other files too. */
describe('a file that was changed in many ways', () => {
  for (const { kind, times } of TRIES) {
    const names = [...files.keys()].filter((file) => kindOf(file) === kind);
    it(`becomes a sound table, or is refused with a text: ${kind}`, async () => {
      const property = fc.asyncProperty(mutatedFiles(kind, names), async (mutated) => {
        await readSoundly(bytesOfMutated(mutated, files), mutated.options);
      });
      await fc.assert(property, { numRuns: runs(times), seed: 1 });
    });
  }
});
