/** Serves packages in CommonJS as ES modules, with all their exports, bundled on the first request. */
import { build } from 'esbuild';

const PREFIX = '/__commonjs/';

export function serveCommonjsPlugin({ packages, rootDir = process.cwd() }) {
  const bundles = new Map();

  function bundle(name) {
    let code = bundles.get(name);
    if (!code) {
      code = bundlePackage(name, rootDir);
      bundles.set(name, code);
    }
    return code;
  }

  return {
    name: 'serve-commonjs',
    resolveImport({ source }) {
      return packages.includes(source) ? `${PREFIX}${source}.js` : undefined;
    },
    async serve(context) {
      if (!context.path.startsWith(PREFIX)) return undefined;
      const name = context.path.slice(PREFIX.length, -'.js'.length);
      return packages.includes(name) ? { body: await bundle(name), type: 'js' } : undefined;
    },
  };
}

async function bundlePackage(name, rootDir) {
  const names = Object.keys(await import(name)).filter((key) => /^[a-z]\w*$/i.test(key));
  const result = await build({
    stdin: {
      contents: `export { ${['default', ...names.filter((key) => key !== 'default')].join()} } from '${name}';`,
      resolveDir: rootDir,
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
}
