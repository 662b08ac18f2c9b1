import { testPortal } from './portal.mjs';

testPortal({ example: 'rollup', step: 'the folder of workers copied, and worker-url' });
