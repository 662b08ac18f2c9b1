import { dateInName } from './date-in-name.js';
import { emailMarks } from './email-marks.js';
import { errorValue } from './error-value.js';
import { formattedNumber } from './formatted-number.js';
import { hiddenCharacters } from './hidden-characters.js';
import { htmlEntities } from './html-entities.js';
import { leadingApostrophe } from './leading-apostrophe.js';
import { lostPlus } from './lost-plus.js';
import { lostZeros } from './lost-zeros.js';
import { mixedScripts } from './mixed-scripts.js';
import { nothingWord } from './nothing-word.js';
import { quoteMarks } from './quote-marks.js';
import type { DamageRepair } from './repair.js';
import { scientificNumber } from './scientific-number.js';

/** Every repair. Only the first damage found in a cell becomes a problem; damage in the cell precedes damage in the column. */
export const repairs = [
  errorValue,
  nothingWord,
  scientificNumber,
  formattedNumber,
  htmlEntities,
  leadingApostrophe,
  quoteMarks,
  ...hiddenCharacters,
  ...emailMarks,
  dateInName,
  mixedScripts,
  lostZeros,
  lostPlus,
] as const satisfies readonly DamageRepair[];

export type DamageCode = (typeof repairs)[number]['code'];
