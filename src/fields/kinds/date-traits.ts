import { readingsOf, type Order } from './date-readings.js';
import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined } from './kind-defaults.js';

export const dateTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: true,
  bounds: 'dates',
  hasOpposite: false,
};

/** The text for an `input type=date`: empty where the cell means no date, or several. */
function isoOf(text: string, order?: string): string {
  const readings = readingsOf(text.trim());
  const [date = '', ...others] = new Set(readings.get(order as Order) ?? [...readings.values()].flat());
  return others.length ? '' : date;
}

export const dateDisplay = {
  width: 10,
  control: 'date',
  isChosen: false,
  input: { type: 'date', textOf: isoOf },
  format: alwaysUndefined,
  sharesColumn: false,
  sample: ({ min, max }) => {
    const usual = '2026-01-31';
    if (min !== undefined && usual < String(min)) return String(min);
    return max !== undefined && usual > String(max) ? String(max) : usual;
  },
} as const satisfies KindDisplay;
