const isChromium = navigator.userAgent.includes('Chrom');

/**
 * How often a property is tried: all times in Chromium, which is quickest, and a fifth in the other browsers, since a
 * failure hardly ever depends on the browser.
 */
export function runs(times: number): number {
  return isChromium ? times : Math.ceil(times / 5);
}

/** The variants that axe checks, whose rules are about markup and colours: all in Chromium, one in the other browsers. */
export function variants<const T>(first: T, ...others: readonly T[]): readonly T[] {
  return isChromium ? [first, ...others] : [first];
}
