/**
 * The package by its name, for the host that portals copy (rest-host.ts): tsconfig.json says so. The element itself comes with
 * the CDN bundle; a second copy of it, with a Lit of its own, would not start under the demo's policy.
 */
export type * from '../src/host.js';
export { ImportHostError } from '../src/submit/host-error.js';
