const run = Math.random().toString(36).slice(2);

/** The address of a script that the browser loads once for all pages of this run. */
export function addressOf(script: string): string {
  return new URL(`/test/faults/${script}?run=${run}`, location.href).href;
}
