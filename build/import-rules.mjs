/**
 * Who may import what: the arrows between the folders of src/, and the one home of each dependency.
 * `from` may be imported, `types` only with `import type`; a folder may always import from itself.
 */
const FOLDERS = [
  'files',
  'fields',
  'mapping',
  'checking',
  'submit',
  'hosts',
  'engine',
  'messages',
  'session',
  'elements',
];
export const PACKAGES = [
  'papaparse',
  'fflate',
  'saxen',
  'numfmt',
  'hucre',
  'comlink',
  'idb',
  'zod',
  'lit',
  '@lit/react',
  'react',
  'vue',
  'svelte',
];

/** The page's side of the worker boundary starts the engine, and knows the protocol of the engine alone. */
const START_OF_ENGINE = [
  'src/engine/start-engine.ts',
  'src/engine/start-worker.ts',
  'src/engine/worker-client.ts',
  'src/engine/watch-worker.ts',
  'src/engine/worker-files.ts',
  'src/engine/worker-addresses.ts',
  'src/engine/trusted-script-url.ts',
  'src/engine/engine.worker.ts',
];

export const LAYERS = [
  {
    name: 'files/',
    files: ['src/files/**'],
    ignores: ['src/files/spreadsheets/**'],
    packages: ['papaparse'],
    host: false,
  },
  {
    name: 'files/spreadsheets/',
    files: ['src/files/spreadsheets/**'],
    packages: ['fflate', 'saxen', 'numfmt', 'hucre'],
    host: false,
  },
  {
    name: 'fields/',
    files: ['src/fields/**'],
    packages: ['zod'],
  },
  { name: 'mapping/', files: ['src/mapping/**'], from: ['fields'] },
  {
    name: 'checking/',
    files: ['src/checking/**'],
    from: ['fields', 'files/decode-again', 'files/decode-html-entities'],
    types: ['files'],
  },
  {
    name: 'submit/',
    files: ['src/submit/**'],
    ignores: ['src/submit/journal/**'],
    from: ['files/csv/write', 'files/csv/formula', 'fields', 'mapping', 'checking'],
    types: ['files'],
    packages: ['zod'],
  },
  {
    name: 'submit/journal/',
    files: ['src/submit/journal/**'],
    from: ['fields', 'mapping'],
    types: ['files', 'checking'],
    packages: ['idb', 'zod'],
  },
  { name: 'hosts/', files: ['src/hosts/**'], from: ['submit'] },
  {
    name: 'engine/',
    files: ['src/engine/**'],
    ignores: START_OF_ENGINE,
    from: ['files', 'fields', 'mapping', 'checking', 'submit'],
  },
  {
    name: 'the start of the engine',
    files: START_OF_ENGINE,
    types: ['files', 'fields', 'submit'],
    packages: ['comlink'],
  },
  { name: 'messages/', files: ['src/messages/**'], types: ['files', 'fields', 'checking', 'submit'] },
  {
    name: 'session/',
    files: ['src/session/**'],
    from: [
      'files/csv/write',
      'files/csv/written-rows',
      'files/csv/formula',
      'files/spreadsheets/write-workbook',
      'fields',
      'mapping',
      'submit',
      'engine/start-engine',
      'messages',
    ],
    types: ['files', 'checking', 'engine'],
    packages: ['lit'],
  },
  {
    name: 'elements/',
    files: ['src/elements/**'],
    from: ['files/encodings/encodings', 'fields', 'messages'],
    types: ['files', 'mapping', 'checking', 'engine', 'session'],
    packages: ['lit'],
  },
  {
    name: 'the element',
    files: [
      'src/bulk-user-import.ts',
      'src/interface-texts.ts',
      'src/number-properties.ts',
      'src/element-environment.ts',
    ],
    from: ['fields', 'messages', 'session', 'elements', 'engine/journal-service'],
    types: ['mapping', 'submit'],
    packages: ['lit'],
  },
  { name: 'the entry points', files: ['src/index.ts', 'src/define.ts'], from: FOLDERS, isEntry: true },
  {
    name: 'the entry points of frameworks',
    files: ['src/react.ts', 'src/jsx.ts', 'src/vue.ts', 'src/svelte.ts', 'src/element-types.ts'],
    types: ['session'],
    packages: ['@lit/react', 'react', 'vue', 'svelte'],
    isEntry: true,
  },
  { name: 'the watch over policies', files: ['src/policy-*.ts'] },
];

/** How many folders deep below src/ a file may stand. */
const DEPTHS = [0, 1, 2];

/** ESLint configurations that hold every file under src/ to the table above. */
export function importRules(plugin) {
  return LAYERS.flatMap((layer) => DEPTHS.map((depth) => configOf(layer, depth, plugin)));
}

/** A path leads to a folder only together with the depth of its file: `../submit/` may be a folder of screens. */
function configOf(layer, depth, plugin) {
  const atDepth = `src/${'*/'.repeat(depth)}*.ts`;
  const up = depth === 0 ? '\\./' : '\\.\\./'.repeat(depth);
  return {
    files: layer.files.map((file) => [file, atDepth]),
    plugins: { '@typescript-eslint': plugin },
    ...(layer.ignores && { ignores: layer.ignores }),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: patternsOf(layer, up) }] },
  };
}

function patternsOf({ name, files, from = [], types = [], packages = [], host = true, isEntry = false }, up) {
  const own = files[0].split('/')[1];
  return [
    ...FOLDERS.filter((folder) => folder !== own && !from.includes(folder)).map((folder) =>
      forbidFolder(name, up, folder, {
        except: from.filter((path) => path.startsWith(`${folder}/`)),
        allowTypeImports: types.includes(folder),
      }),
    ),
    ...PACKAGES.filter((pkg) => !packages.includes(pkg)).map((pkg) => ({
      regex: `^${pkg}($|/)`,
      message: `${name} does not import ${pkg}: each dependency has one home (CONTRIBUTING, “Architecture”).`,
    })),
    { regex: '^zod$', message: 'Import zod/mini: zod itself is four times its size.' },
    {
      regex: '^lit/directives/(style-map|unsafe-).*',
      message: 'A strict Content-Security-Policy refuses style attributes, and text is never HTML.',
    },
    {
      regex: `^${up}host\\.js$`,
      allowTypeImports: host,
      message: host ? 'host.ts holds types only.' : `${name} knows nothing of the host.`,
    },
    ...(isEntry
      ? []
      : [
          {
            regex: `^${up}(index|define|bulk-user-import)\\.js$`,
            message: 'That is an entry point: nothing inside imports it.',
          },
        ]),
  ];
}

function forbidFolder(name, up, folder, { except, allowTypeImports }) {
  const rest = except.map((path) => path.slice(folder.length + 1)).join('|');
  return {
    regex: `^${up}${folder}/${rest && `(?!(${rest})\\.js$)`}`,
    allowTypeImports,
    message: allowTypeImports
      ? `${name} takes only types from ${folder}/: write “import type”.`
      : `${name} does not import ${folder}/ (CONTRIBUTING, “Architecture”).`,
  };
}
