import type { PlainReader } from '../foreign-files.js';
import { readSample } from './layout.js';
import { parseSeparatorLine, readTable, readText } from './read-table.js';

export const plainReader: PlainReader = { readTable, readText, readSample, parseSeparatorLine };
