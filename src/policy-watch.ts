export {};

/**
 * The policies of Trusted Types without which nothing works. Lit makes its own while it is loaded, and all that imports it
 * fails with it: the watch stands before it, and what it says is loaded without it. One copy of it is enough for a page.
 */
if (!customElements.get('bulk-user-import'))
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.effectiveDirective === 'trusted-types')
      void import('./policy-advice.js').then(({ reportPolicyViolation }) => reportPolicyViolation(event));
  });
