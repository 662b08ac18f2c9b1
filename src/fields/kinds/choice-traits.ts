import type { FieldDefinition } from '../field-definition.js';
import type { KindDisplay, KindTraits, SampleGiven } from './kind.js';
import { alwaysUndefined, textInput } from './kind-defaults.js';

export const choiceTraits: KindTraits = {
  holdsSeveral: false,
  needsList: true,
  hasOwnForm: true,
  bounds: 'numbers',
  hasOpposite: false,
};

/** An existing id that grants no privilege: a sample must not make administrators by copy and paste. */
export function sampleChoice({ required }: FieldDefinition, { choices }: SampleGiven): string {
  return String(choices.find(({ privileged }) => !privileged)?.id ?? (required ? '1' : ''));
}

export const choiceDisplay = {
  width: 8.5,
  control: 'text',
  isChosen: false,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: sampleChoice,
} as const satisfies KindDisplay;
