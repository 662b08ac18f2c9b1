/** The settings of `npm run soak`, or of this run of the tests (build/fault-runs.mjs). */
export interface SoakSettings {
  readonly from: number;
  readonly seeds: number;
  readonly users: number;
  /** Imports at the same time. */
  readonly lanes: number;
}

export async function readSettings(): Promise<SoakSettings> {
  return (await (await fetch('/test/faults/settings.json')).json()) as SoakSettings;
}
