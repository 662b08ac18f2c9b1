// The harness runs in the frame, since it has to be of the same page as the elements that it finds.
import * as harness from '../harness.js';

export type Harness = typeof harness;

Object.assign(globalThis, { harness });
