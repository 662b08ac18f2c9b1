/** Making a plan: work on headers and fields, never on rows, so the page does it. It is loaded with the first file. */
export { matchHeaders } from './match-headers.js';
export { planGaps } from './plan-gaps.js';
export { startPlan, type MatchedBy, type StartedPlan } from './start-plan.js';
