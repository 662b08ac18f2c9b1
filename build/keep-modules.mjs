/**
 * Modules are the same for all pages of a run: a browser that caches them need not request a hundred modules again for
 * each test file.
 */
export function keepModules() {
  return async (context, next) => {
    await next();
    const isModule = context.status === 200 && /\.[mc]?[jt]s$/.test(context.path);
    const isKept = context.response.get('Cache-Control').includes('immutable');
    if (isModule && !isKept) context.set('Cache-Control', 'max-age=86400');
  };
}
