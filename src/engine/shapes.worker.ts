import { readOddShape } from './odd-shapes.js';
import { version } from './version.js';
import { offer } from './worker-registry.js';

const file = { version, readOddShape };
export type ShapesFile = typeof file;

offer('shapes', file);
