// The worker of the element, watched: first what watches, then the worker itself.
import './observe-journal.js';
import '../../src/workbook/workbook.worker.js';
