/** The strictest Content-Security-Policy that the element promises to work under. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html bulk-user-import',
].join('; ');

const PREFIX = '/strict-csp/';

/**
 * Serves any file of the repository a second time under /strict-csp/, with the strictest policy in the response;
 * `?trusted-types=…` replaces the list of Trusted Types policies, and `&optional` requires no Trusted Types.
 */
export async function strictCspMiddleware(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  const { 'trusted-types': listed, optional } = context.query;
  context.url = context.url.slice(PREFIX.length - 1);
  await next();
  context.set('Content-Security-Policy', policyWith(listed, optional !== undefined));
}

function policyWith(listed, isOptional) {
  const directives = STRICT_CSP.split('; ');
  return directives
    .filter((directive) => !(isOptional && directive.startsWith('require-trusted-types-for')))
    .map((directive) =>
      listed !== undefined && directive.startsWith('trusted-types') ? `trusted-types ${listed}` : directive,
    )
    .join('; ');
}
