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

/** Serves any file of the repository a second time under /strict-csp/, with that policy in the response. */
export async function strictCspMiddleware(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  context.url = context.url.slice(PREFIX.length - 1);
  await next();
  context.set('Content-Security-Policy', STRICT_CSP);
}
