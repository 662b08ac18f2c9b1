import { arabic } from './arabic.js';
import { chinese } from './chinese.js';
import { czech } from './czech.js';
import { danish } from './danish.js';
import { dutch } from './dutch.js';
import { estonian } from './estonian.js';
import { finnish } from './finnish.js';
import { headerWords, type HeaderWords } from './header-words.js';
import { hungarian } from './hungarian.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { korean } from './korean.js';
import { norwegian } from './norwegian.js';
import { polish } from './polish.js';
import { swedish } from './swedish.js';
import { thai } from './thai.js';
import { turkish } from './turkish.js';
import { ukrainian } from './ukrainian.js';

/** Every language whose headers are understood: the languages of most files, and those that are loaded when a file has others. */
export const allHeaderWords: readonly HeaderWords[] = [
  ...headerWords,
  dutch,
  italian,
  polish,
  czech,
  swedish,
  norwegian,
  danish,
  finnish,
  hungarian,
  estonian,
  turkish,
  ukrainian,
  chinese,
  japanese,
  korean,
  arabic,
  thai,
];
