const isChromium = navigator.userAgent.includes('Chrom');

/**
 * How often a property is tried. What it finds is hardly ever an engine's doing: all of it in Chromium, which is quickest,
 * and a fifth in the others.
 */
export function runs(times: number): number {
  return isChromium ? times : Math.ceil(times / 5);
}

/** In which ways the same is looked at by axe, whose rules are about markup and colours: all in Chromium, one in the others. */
export function variants<const T>(first: T, ...others: readonly T[]): readonly T[] {
  return isChromium ? [first, ...others] : [first];
}
