// The worker of the element, watched: first what watches, then the worker itself.
import './observe-journal.js';
import '../../src/engine/engine.worker.js';
import * as journal from '../../src/engine/journal.worker.js';

// The worker loads its journal from a file of its own, which has to be the watched one: see journal.worker.ts.
Object.assign(globalThis, { observedJournal: journal });
