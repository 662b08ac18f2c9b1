import { testPortal } from './portal.mjs';

testPortal({ example: 'react-19' });
