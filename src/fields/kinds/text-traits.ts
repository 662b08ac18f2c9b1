import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined, sampleDefault, textInput } from './kind-defaults.js';

export const textTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  hasOpposite: false,
};

export const textDisplay = {
  width: 9,
  control: 'text',
  isChosen: false,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: sampleDefault,
} as const satisfies KindDisplay;
