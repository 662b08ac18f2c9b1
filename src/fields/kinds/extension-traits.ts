import type { KindDisplay, KindTraits } from './kind.js';
import { alwaysUndefined, textInput } from './kind-defaults.js';

export const extensionTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  bounds: 'numbers',
  hasOpposite: false,
};

export const extensionDisplay = {
  width: 10,
  control: 'text',
  isChosen: false,
  input: { ...textInput, mode: 'numeric' },
  format: alwaysUndefined,
  // A virtual extension and its PBX device often share a column.
  sharesColumn: true,
  sample: (_field, { extension }) => extension,
} as const satisfies KindDisplay;
