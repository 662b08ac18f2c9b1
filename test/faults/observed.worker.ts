// The worker of the element, watched: first what watches, then the worker itself.
import './observe-journal.js';
import '../../src/engine/engine.worker.js';
// The journal is the watched one: its file, which the worker loads, is empty here.
import '../../src/engine/journal.worker.js';
