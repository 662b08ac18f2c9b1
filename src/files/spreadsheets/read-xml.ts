import { Parser, type Attributes } from 'saxen';
import { SpreadsheetError } from './spreadsheet-error.js';
import type { ZipArchive } from './zip-archive.js';

/** Returns the value of an attribute; `:id` finds an attribute `id` with any prefix. */
export type AttributeReader = (name: string) => string | undefined;

/** Receives the elements of an XML file: names without prefixes, texts with their entities. */
export interface XmlHandler {
  open(name: string, attribute: AttributeReader): void;
  close?(name: string): void;
  text?(text: string): void;
  /** True where the rest of the file is not needed. */
  isDone?(): boolean;
}

/** Greatest depth of elements: no file of a workbook has more than a dozen. */
const DEEPEST = 100;
/** Greatest number of characters in or between tags: a cell has at most 32,767, and unfinished XML is rescanned. */
const LONGEST = 2 << 20;

/** Reads an XML file of the archive while the file is unpacked: the whole file is never in memory. */
export function readXml(archive: ZipArchive, path: string, handler: XmlHandler): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let unfinished = 0;
  const parser = createParser(handler, () => {
    unfinished = 0;
  });
  const isWhole = archive.read(path, (bytes) => {
    const xml = decode(decoder, bytes);
    parser.write(xml);
    unfinished += xml.length;
    if (unfinished > LONGEST) throw new SpreadsheetError('too-large');
    return !handler.isDone?.();
  });
  if (isWhole) parser.end();
}

function createParser(handler: XmlHandler, progress: () => void): Parser {
  const damaged = () => {
    throw new SpreadsheetError('damaged');
  };
  let depth = 0;
  return (
    new Parser()
      .on('openTag', (name, getAttributes) => {
        progress();
        if (++depth > DEEPEST) damaged();
        handler.open(localName(name), (wanted) => attributeOf(getAttributes(), wanted));
      })
      .on('closeTag', (name) => {
        progress();
        depth--;
        handler.close?.(localName(name));
      })
      .on('text', (text) => {
        handler.text?.(text);
      })
      .on('cdata', (text) => {
        handler.text?.(text.replaceAll('&', '&amp;'));
      })
      // A document type with entities is hostile: no spreadsheet program writes one.
      .on('attention', damaged)
      .on('error', damaged)
  );
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new SpreadsheetError('damaged');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Attributes | false, wanted: string): string | undefined {
  if (!attributes) throw new SpreadsheetError('damaged');
  const name = wanted.startsWith(':') ? Object.keys(attributes).find((key) => key.endsWith(wanted)) : wanted;
  const value = name === undefined ? undefined : attributes[name];
  return value === undefined ? undefined : decodeEntities(value);
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

/** Decodes character references of all planes, and the five entities that XML itself defines. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entity, hex, decimal, name) => {
    if (name) return ENTITIES.get(String(name).toLowerCase()) ?? entity;
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/** A logical value, as an attribute or a cell has it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
