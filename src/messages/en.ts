import { incidents } from './en/incidents.js';
import { issues } from './en/issues.js';
import { gaps, mapping, valueProblems } from './en/mapping.js';
import { problems } from './en/problems.js';
import { resultQuestions, reviewQuestions } from './en/questions.js';
import { reading } from './en/reading.js';
import { refusals } from './en/refusals.js';
import { createdList, failureList } from './en/result-lists.js';
import { resume } from './en/resume.js';
import { screenTexts } from './en/screens.js';
import { selection } from './en/selection.js';

/** The texts in English, and the type of every other language. */
export const en = {
  ...screenTexts,
  refusals,
  reading: { ...screenTexts.reading, ...reading },
  mapping: { ...screenTexts.mapping, ...mapping },
  gaps,
  valueProblems,
  review: { ...screenTexts.review, ...reviewQuestions },
  issues: { ...screenTexts.issues, ...issues },
  problems,
  selection,
  incidents,
  resume,
  result: { ...screenTexts.result, ...resultQuestions, ...createdList, ...failureList },
};
