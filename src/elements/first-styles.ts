import type { CSSResult } from 'lit';
import { baseStyles } from './shared/base-styles.js';
import { buttonStyles } from './shared/button-styles.js';
import { stepperStyles } from './shared/stepper-styles.js';
import { noticeStyles } from './shared/notice-styles.js';
import { tokenStyles } from './shared/token-styles.js';
import { uploadStyles } from './upload/upload-styles.js';

/** The styles of the first screen. The lazy screens bring their own. */
export const firstStyles: readonly CSSResult[] = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  noticeStyles,
  stepperStyles,
  uploadStyles,
];
