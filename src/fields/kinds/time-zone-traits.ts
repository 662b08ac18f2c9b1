import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined, textInput } from './kind-defaults.js';

export const timeZoneTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  hasOpposite: false,
};

export const timeZoneDisplay = {
  width: 10,
  control: 'time-zones',
  isChosen: true,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: () => 'Europe/London',
} as const satisfies KindDisplay;
