const run = Math.random().toString(36).slice(2);

/** Of a script that the browser need load only once for all pages of this run. */
export function addressOf(script: string): string {
  return new URL(`/test/faults/${script}?run=${run}`, location.href).href;
}
