import { expect } from '@open-wc/testing';
import { workerFiles } from '../../src/engine/worker-files.js';

const origin = location.origin;
const own = (name: string): string => `${origin}/src/engine/${name}.worker.js`;

const cases: readonly {
  readonly description: string;
  readonly workerUrl: string | undefined;
  readonly engine: string;
  readonly journal: string;
}[] = [
  { description: 'beside the module', workerUrl: undefined, engine: own('engine'), journal: own('journal') },
  {
    description: 'in a folder',
    workerUrl: '/assets/importer/',
    engine: `${origin}/assets/importer/engine.worker.js`,
    journal: `${origin}/assets/importer/journal.worker.js`,
  },
  {
    description: 'in a folder without a slash at its end',
    workerUrl: '/assets/v1.2',
    engine: `${origin}/assets/v1.2/engine.worker.js`,
    journal: `${origin}/assets/v1.2/journal.worker.js`,
  },
  {
    description: 'beside the worker file',
    workerUrl: '/assets/renamed.js',
    engine: `${origin}/assets/renamed.js`,
    journal: `${origin}/assets/journal.worker.js`,
  },
  {
    description: 'with the query of the worker file',
    workerUrl: '/assets/engine.worker.js?v=3',
    engine: `${origin}/assets/engine.worker.js?v=3`,
    journal: `${origin}/assets/journal.worker.js?v=3`,
  },
  {
    description: 'on another origin',
    workerUrl: 'https://cdn.example/importer/workers',
    engine: 'https://cdn.example/importer/workers/engine.worker.js',
    journal: 'https://cdn.example/importer/workers/journal.worker.js',
  },
  {
    description: 'beside the module, where nothing can lie beside the worker',
    workerUrl: 'data:text/javascript,',
    engine: 'data:text/javascript,',
    journal: own('journal'),
  },
];

describe('the worker files', () => {
  for (const { description, workerUrl, ...expected } of cases) {
    it(`are found ${description}`, () => {
      expect(workerFiles(workerUrl)).to.include(expected);
    });
  }

  it('are nowhere when their address is none', () => {
    expect(workerFiles('http://[')).to.equal(undefined);
  });
});
