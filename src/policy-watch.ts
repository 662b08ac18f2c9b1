export {};

/**
 * Watches for refused policies of Trusted Types. Lit creates its policy while it is loaded, and every module that imports
 * Lit fails with it: the watch starts before Lit, and its advice needs no Lit. One watch is enough for a page, and a
 * server needs none.
 */
if (typeof document !== 'undefined' && !customElements.get('bulk-user-import'))
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.effectiveDirective === 'trusted-types')
      void import('./policy-advice.js').then(({ reportPolicyViolation }) => reportPolicyViolation(event));
  });
