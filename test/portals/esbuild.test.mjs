import { testPortal } from './portal.mjs';

testPortal({ example: 'esbuild', step: 'the folder of workers copied, and worker-url' });
