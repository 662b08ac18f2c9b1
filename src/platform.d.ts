/**
 * What Node, workers and pages all have, and nothing that only one of them has.
 * The folders that must run in all three (see tsconfig.no-dom.json) are compiled with this file instead of
 * the DOM library. The main tsconfig.json has the DOM library and leaves this file out.
 */

interface TextDecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}

declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions);
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  static canParse(url: string, base?: string): boolean;
  constructor(url: string | URL, base?: string | URL);
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
}

declare class Blob {
  constructor(
    parts?: readonly (string | ArrayBuffer | ArrayBufferView<ArrayBuffer> | Blob)[],
    options?: { type?: string },
  );
  readonly size: number;
  readonly type: string;
  slice(start?: number, end?: number, type?: string): Blob;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

declare class File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}

interface ReadableStream<T> {
  getReader(): { read(): Promise<{ done: boolean; value?: T }> };
}

declare class Response {
  constructor(body: ReadableStream<Uint8Array>, options?: { headers?: Record<string, string> });
  blob(): Promise<Blob>;
}

declare class DOMException extends Error {
  constructor(message?: string, name?: string);
}

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

interface Crypto {
  getRandomValues<T extends Uint8Array | Uint16Array | Uint32Array>(array: T): T;
}

declare const crypto: Crypto;
declare const performance: { now(): number };

declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(id: number | undefined): void;
