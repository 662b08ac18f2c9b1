import type { KindDisplay, KindTraits } from './kind.js';
import { sampleDefault, textInput } from './kind-defaults.js';

export const integerTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  hasOpposite: false,
};

export const integerDisplay = {
  width: 8,
  control: 'number',
  isChosen: false,
  input: { ...textInput, mode: 'numeric' },
  format: ({ min, max, required }) => {
    if (min === undefined || max === undefined) return undefined;
    return required ? ('integerRange' as const) : ('integerRangeOrEmpty' as const);
  },
  sharesColumn: false,
  sample: sampleDefault,
} as const satisfies KindDisplay;
