// Runs in a frame: what finds and presses things has to be of the same page as they are.
import * as harness from '../harness.js';

export type Harness = typeof harness;

Object.assign(globalThis, { harness });
