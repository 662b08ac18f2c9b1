import type { CSSResult } from 'lit';
import { base } from './base.js';
import { buttons } from './buttons.js';
import { stepperStyles } from './stepper.js';
import { surfaces } from './surfaces.js';
import { tokens } from './tokens.js';
import { uploadStyles } from './upload.js';

/** What the first screen needs. Those of the later screens come with them. */
export const firstStyles: readonly CSSResult[] = [
  tokens,
  base,
  buttons,
  surfaces,
  stepperStyles,
  uploadStyles,
];
