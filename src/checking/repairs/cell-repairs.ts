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
import { mixedScripts } from './mixed-scripts.js';
import { nothingWord } from './nothing-word.js';
import { oddBlankDamage } from './odd-blanks.js';
import { quoteMarks } from './quote-marks.js';
import type { CellRepair } from './repair.js';
import { scientificNumber } from './scientific-number.js';
import { trunkZero } from './trunk-zero.js';

/** Every repair of cells. Only the first damage found in a cell becomes a problem. */
export const cellRepairs = [
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
] as const satisfies readonly CellRepair[];
