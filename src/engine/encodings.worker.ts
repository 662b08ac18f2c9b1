export { decodeGuessed, noteDoubleEncoding } from '../files/encodings/guess-encoding.js';
export { version } from './version.js';
