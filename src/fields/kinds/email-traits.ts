import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined, textInput } from './kind-defaults.js';

export const emailTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  hasOpposite: false,
};

export const emailDisplay = {
  width: 17,
  control: 'text',
  isChosen: false,
  input: { ...textInput, mode: 'email' },
  format: alwaysUndefined,
  sharesColumn: false,
  sample: (_field, { username }) => `${username}@example.com`,
} as const satisfies KindDisplay;
