import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BYTES, DIRECTORY, TEXT } from './byte-changes.js';
import { pick, type Change } from './choose.js';
import { XML } from './xml-changes.js';

/** One change of a file. `where` and `what` are any numbers: each kind takes of them what it needs. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly where: number;
  readonly what: number;
}

type MutationKind = keyof typeof XML | keyof typeof TEXT | keyof typeof DIRECTORY | keyof typeof BYTES;

/** `where` counts in these: positions in a file, whatever its length. */
export const PLACES = 10_000;
/** Lengths that no change goes past: of files, and of XML in an archive. */
const LONGEST_FILE = 2 << 20;
const LONGEST_XML = 6 << 20;

/** The kinds of changes for a file: an archive with XML, XML or HTML itself, or a separated text. */
export const KINDS = {
  archive: [...keysOf(XML), ...keysOf(XML), ...keysOf(DIRECTORY), ...keysOf(BYTES)],
  markup: [...keysOf(XML), ...keysOf(XML), ...keysOf(TEXT), ...keysOf(BYTES)],
  text: [...keysOf(TEXT), ...keysOf(TEXT), ...keysOf(BYTES)],
} as const satisfies Record<string, readonly MutationKind[]>;

/** Changes a file: what its archive holds first, while it still is one. */
export function mutate(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const inXml = mutations.filter(({ kind }) => kind in XML);
  const isArchive = file[0] === 0x50 && file[1] === 0x4b;
  const changed =
    inXml.length === 0
      ? file
      : isArchive
        ? repacked(file, inXml)
        : strToU8(inXml.reduce(mutateXml, strFromU8(file)));
  return mutations.filter(({ kind }) => !(kind in XML)).reduce(mutateBytes, changed);
}

function mutateXml(xml: string, { kind, where, what }: Mutation): string {
  const change: Change<string> = XML[kind as keyof typeof XML];
  return shorter(change(xml, placeIn(xml, where), what), xml, LONGEST_XML);
}

function mutateBytes(bytes: Uint8Array, { kind, where, what }: Mutation): Uint8Array {
  const changes: Partial<Record<string, Change<Uint8Array>>> = { ...TEXT, ...DIRECTORY, ...BYTES };
  const at = kind in DIRECTORY ? where : placeIn(bytes, where);
  return shorter(changes[kind]?.(bytes, at, what) ?? bytes, bytes, LONGEST_FILE);
}

/** Changes the files of an archive, the one with the cells more often than others. */
function repacked(archive: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const files = unzipSync(archive);
  const names = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name));
  const cells = names.filter((name) => /sheet\d+\.xml$|^content\.xml$/.test(name));
  for (const mutation of mutations) {
    const { where, what } = mutation;
    const name = what % 3 === 0 ? pick(names, where) : pick(cells, where);
    const bytes = files[name];
    if (bytes) files[name] = strToU8(mutateXml(strFromU8(bytes), mutation));
  }
  const level = (mutations[0]?.what ?? 0) % 2 === 0 ? 1 : 0;
  return zipSync(files, { level });
}

function placeIn(content: { readonly length: number }, where: number): number {
  return Math.floor(((where % PLACES) / PLACES) * content.length);
}

function shorter<T extends { readonly length: number }>(changed: T, content: T, longest: number): T {
  return changed.length > longest ? content : changed;
}

function keysOf<T extends object>(changes: T): readonly (keyof T & string)[] {
  return Object.keys(changes) as (keyof T & string)[];
}
