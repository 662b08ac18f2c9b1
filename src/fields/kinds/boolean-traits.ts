import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined, textInput } from './kind-defaults.js';

export const booleanTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: true,
  bounds: 'numbers',
  hasOpposite: true,
};

export const booleanDisplay = {
  width: 7,
  control: 'yes-no',
  isChosen: true,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: () => 'yes',
} as const satisfies KindDisplay;
