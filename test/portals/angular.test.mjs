import { testPortal } from './portal.mjs';

testPortal({ example: 'angular', step: 'the folder of workers copied, and worker-url' });
