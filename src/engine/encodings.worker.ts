import { decodeGuessed, noteDoubleEncoding } from '../files/encodings/guess-encoding.js';
import { version } from './version.js';
import { offer } from './worker-registry.js';

const file = { version, decodeGuessed, noteDoubleEncoding };
export type EncodingsFile = typeof file;

offer('encodings', file);
