/** What `npm run soak` was asked for; without it, what every run of the tests does. */
export interface SoakSettings {
  readonly from: number;
  readonly seeds: number;
  readonly users: number;
  /** Imports at the same time. */
  readonly lanes: number;
}

export async function readSettings(): Promise<SoakSettings> {
  const isChromium = navigator.userAgent.includes('Chrom');
  const usual: SoakSettings = { from: 1, seeds: isChromium ? 300 : 50, users: 60, lanes: 6 };
  const asked = (await (await fetch('/test/faults/settings.json')).json()) as Partial<SoakSettings>;
  return { ...usual, ...asked };
}
