import type { Outcome } from '../../src/submit/outcomes.js';

export const created = (key: string): Outcome => ({
  key,
  status: 'created',
  temporaryPassword: `secret-${key}`,
});
export const refused = (key: string): Outcome => ({ key, status: 'rejected', reason: 'refused' });
export const rejected = (key: string): Outcome => ({ key, status: 'rejected', reason: 'rejected' });
export const unknown = (key: string): Outcome => ({ key, status: 'unknown' });
export const notAttempted = (key: string): Outcome => ({ key, status: 'not-attempted' });
export const duplicate = (key: string): Outcome => ({ key, status: 'duplicate' });
