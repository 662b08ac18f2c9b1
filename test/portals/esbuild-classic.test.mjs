import { testPortal } from './portal.mjs';

testPortal({ example: 'esbuild-classic', step: 'the folder of workers copied, and worker-url' });
