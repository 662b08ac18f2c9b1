import { testPortal } from './portal.mjs';

testPortal({ example: 'webpack' });
