import { createdList, failureList } from '../messages/en/result-lists.js';
import type { LaterPart } from './later-parts.js';
import { CreatedUsers } from './result/created-users.js';
import { FailureList } from './result/failure-list.js';
import { resultListStyles } from './result/result-list-styles.js';

/** The rows of the Result: who was created, and why others were not. */
export const resultListsPart: LaterPart = {
  elements: [
    ['bulk-user-import-created-users', CreatedUsers],
    ['bulk-user-import-failures', FailureList],
  ],
  styles: resultListStyles,
  texts: { result: { ...createdList, ...failureList } },
};
