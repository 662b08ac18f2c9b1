import { DerivedColumns, withWholeNames } from './names.js';
import { version } from './version.js';
import { offer } from './worker-registry.js';

const file = { version, DerivedColumns, withWholeNames };
export type NamesFile = typeof file;

offer('names', file);
