import type { KindDisplay, KindTraits } from './kind.js';
import { sampleDefault, textInput } from './kind-defaults.js';

export const ipListTraits: KindTraits = {
  holdsSeveral: true,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  hasOpposite: false,
};

export const ipListDisplay = {
  width: 12,
  control: 'lines',
  isChosen: false,
  input: textInput,
  format: () => 'ipListFormat' as const,
  sharesColumn: false,
  sample: sampleDefault,
} as const satisfies KindDisplay;
