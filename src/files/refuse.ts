import type { ReadResult, Refusal, RefusalCode } from './table.js';

export function refuse(code: RefusalCode, params: Refusal['params'] = {}): ReadResult {
  return { ok: false, refusal: { code, params } };
}
