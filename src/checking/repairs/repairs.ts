import { dateInName } from './date-in-name.js';
import { emailMarks } from './email-marks.js';
import { encodedTwice } from './encoded-twice.js';
import { errorValue } from './error-value.js';
import { foreignAddress } from './foreign-address.js';
import { formattedNumber } from './formatted-number.js';
import { hiddenCharacters } from './hidden-characters.js';
import { htmlEntities } from './html-entities.js';
import { labelledExtension } from './labelled-extension.js';
import { leadingApostrophe } from './leading-apostrophe.js';
import { lostPlus } from './lost-plus.js';
import { lostZeros } from './lost-zeros.js';
import { mixedScripts } from './mixed-scripts.js';
import { nothingWord } from './nothing-word.js';
import { oddBlankDamage } from './odd-blanks.js';
import { quoteMarks } from './quote-marks.js';
import type { DamageRepair } from './repair.js';
import { scientificNumber } from './scientific-number.js';
import { trunkZero } from './trunk-zero.js';

/** Every repair. Only the first damage found in a cell becomes a problem; damage in the cell precedes damage in the column. */
export const repairs = [
  errorValue,
  nothingWord,
  scientificNumber,
  formattedNumber,
  labelledExtension,
  trunkZero,
  encodedTwice,
  htmlEntities,
  leadingApostrophe,
  quoteMarks,
  ...hiddenCharacters,
  oddBlankDamage,
  ...emailMarks,
  dateInName,
  mixedScripts,
  foreignAddress,
  lostZeros,
  lostPlus,
] as const satisfies readonly DamageRepair[];

export type DamageCode = (typeof repairs)[number]['code'];
