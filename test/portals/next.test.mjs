import { testPortal } from './portal.mjs';

testPortal({ example: 'next', output: 'out' });
