import { gaps, mapping, valueProblems } from '../messages/en/mapping.js';
import type { LaterPart } from './later-parts.js';
import { FieldSourceElement } from './mapping/field-source.js';
import { mappingStyles } from './mapping/mapping-styles.js';
import { MappingScreen } from './mapping/mapping-screen.js';
import { HelpTipElement } from './shared/help-tip.js';
import { formStyles } from './shared/form-styles.js';

/** The screens on which each field gets its source. */
export const mappingPart: LaterPart = {
  elements: [
    ['bulk-user-import-help-tip', HelpTipElement],
    ['bulk-user-import-field', FieldSourceElement],
    ['bulk-user-import-mapping', MappingScreen],
  ],
  styles: mappingStyles,
  formStyles,
  texts: { mapping, gaps, valueProblems },
};
