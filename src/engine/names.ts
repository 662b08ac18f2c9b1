// What only files with whole names, and plans that derive columns, need.
export { DerivedColumns } from '../checking/derived-columns.js';
export { withWholeNames } from './find-whole-names.js';
