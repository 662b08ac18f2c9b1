const ourPolicies = ['lit-html', 'bulk-user-import'];

/** Logs what a Content-Security-Policy has to list, where it has refused one of the element's Trusted Types policies. */
export function reportPolicyViolation({
  sample,
  originalPolicy,
  disposition,
}: SecurityPolicyViolationEvent): void {
  const name = ourPolicies.find((one) => sample.startsWith(one));
  if (!name || disposition !== 'enforce') return;
  const listed = /(?:^|[;,])\s*trusted-types((?:\s[^;,]*)?)/i.exec(originalPolicy)?.[1] ?? '';
  const entries = listed.split(/\s+/).filter((entry) => entry !== '' && entry !== "'none'");
  const isListed = entries.includes(name) || entries.includes('*');
  const wanted = new Set([
    ...entries,
    ...(entries.includes('*') ? [] : ourPolicies),
    ...(isListed ? ["'allow-duplicates'"] : []),
  ]);
  const reason = isListed ? 'exists already, made by another script of this page' : 'is not listed';
  // eslint-disable-next-line no-console -- the administrator can change nothing about it
  console.error(
    `<bulk-user-import>: the Content-Security-Policy refused the Trusted Types policy “${name}”, which ${reason}. ` +
      `${consequence(name)} Let the policy say: trusted-types ${[...wanted].join(' ')}`,
  );
}

function consequence(name: string): string {
  if (name !== 'lit-html') return 'No worker is started, files are read in the page.';
  return customElements.get('bulk-user-import')
    ? 'The element is defined; what was loaded after it and has a Lit of its own, a second copy of the element for one, is not.'
    : 'Lit can’t start without it, and the element is not defined.';
}
