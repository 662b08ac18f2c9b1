import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined, textInput } from './kind-defaults.js';
import { sampleChoice } from './choice-traits.js';

export const choicesTraits: KindTraits = {
  holdsSeveral: true,
  needsList: true,
  hasOwnForm: true,
  bounds: 'numbers',
  hasOpposite: false,
};

export const choicesDisplay = {
  width: 9,
  control: 'text',
  isChosen: false,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: sampleChoice,
} as const satisfies KindDisplay;
