import { STRICT_CSP } from '../../build/strict-csp.mjs';
import { testPortal } from './portal.mjs';

testPortal({ example: 'plain-html', headers: { 'Content-Security-Policy': STRICT_CSP } });
