import type { NextConfig } from 'next';

// Any other output works as well: this one can be served by anything.
export default { output: 'export' } satisfies NextConfig;
