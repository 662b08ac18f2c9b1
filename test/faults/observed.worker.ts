// The worker of the element, watched: first what watches, then the worker itself.
import './observe-journal.js';
import '../../src/engine/engine.worker.js';
