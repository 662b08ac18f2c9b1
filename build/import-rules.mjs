/**
 * Who may import what: the arrows between the folders of src/, and the one home of each dependency.
 * `from` may be imported, `types` only with `import type`; a folder may always import from itself.
 */
const FOLDERS = [
  'csv',
  'spreadsheet',
  'users',
  'workbook',
  'submit',
  'session',
  'elements',
  'messages',
  'adapters',
];
const PACKAGES = ['papaparse', 'fflate', 'saxen', 'numfmt', 'comlink', 'idb', 'zod', 'lit'];

const LAYERS = [
  { name: 'csv/', files: ['src/csv/**'], packages: ['papaparse'], host: false },
  {
    name: 'spreadsheet/',
    files: ['src/spreadsheet/**'],
    from: ['csv'],
    types: ['workbook'],
    packages: ['fflate', 'saxen', 'numfmt'],
    host: false,
  },
  { name: 'users/', files: ['src/users/**'], types: ['csv'], packages: ['zod'] },
  {
    name: 'workbook/workbook.ts',
    files: ['src/workbook/**'],
    ignores: [
      'src/workbook/workbook.worker.ts',
      'src/workbook/open-workbook*.ts',
      'src/workbook/journal-desk.ts',
      'src/workbook/journal-owner.ts',
      'src/workbook/restore-import.ts',
    ],
    from: [
      'csv',
      'spreadsheet',
      'users',
      'submit/reports',
      'submit/ledger',
      'submit/password',
      'submit/received-passwords',
    ],
    types: ['submit'],
  },
  {
    name: 'the desk of the journal',
    files: [
      'src/workbook/journal-desk.ts',
      'src/workbook/journal-owner.ts',
      'src/workbook/restore-import.ts',
    ],
    from: ['csv', 'users', 'submit'],
  },
  {
    name: 'the thread boundary',
    files: ['src/workbook/workbook.worker.ts', 'src/workbook/open-workbook*.ts'],
    from: ['csv', 'users'],
    types: ['submit'],
    packages: ['comlink'],
  },
  {
    name: 'submit/',
    files: ['src/submit/**'],
    ignores: ['src/submit/journal*.ts'],
    from: ['csv', 'users'],
    types: ['workbook'],
    packages: ['zod'],
  },
  {
    name: 'the journal',
    files: ['src/submit/journal*.ts'],
    from: ['users'],
    types: ['workbook'],
    packages: ['idb', 'zod'],
  },
  {
    name: 'session/',
    files: ['src/session/**'],
    from: ['workbook/open-workbook', 'submit', 'users', 'messages', 'csv/write'],
    types: ['csv', 'workbook'],
    packages: ['lit'],
  },
  {
    name: 'elements/',
    files: ['src/elements/**'],
    from: ['messages', 'users/plan', 'users/applies', 'users/all-choices', 'users/kinds/kinds'],
    types: ['session', 'users'],
    packages: ['lit'],
  },
  { name: 'messages/', files: ['src/messages/**'], types: ['csv', 'users', 'submit', 'session'] },
  { name: 'adapters/', files: ['src/adapters/**'], from: ['submit'], packages: ['zod'] },
  {
    name: 'the element',
    files: ['src/bulk-user-import.ts'],
    from: ['session', 'elements', 'messages', 'users'],
    types: ['csv', 'submit'],
    packages: ['lit'],
  },
  { name: 'the entry points', files: ['src/index.ts', 'src/define.ts'], from: FOLDERS, isEntry: true },
  { name: 'the watch over policies', files: ['src/policy-*.ts'] },
];

/** ESLint configurations that hold every file under src/ to the table above. */
export function importRules(plugin) {
  return LAYERS.map((layer) => ({
    files: layer.files,
    plugins: { '@typescript-eslint': plugin },
    ...(layer.ignores && { ignores: layer.ignores }),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: patternsOf(layer) }] },
  }));
}

function patternsOf({ name, files, from = [], types = [], packages = [], host = true, isEntry = false }) {
  const own = files[0].split('/')[1];
  return [
    ...FOLDERS.filter((folder) => folder !== own && !from.includes(folder)).map((folder) =>
      forbidFolder(name, folder, {
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
      regex: '^(\\.\\.?/)+host\\.js$',
      allowTypeImports: host,
      message: host ? 'host.ts holds types only.' : `${name} knows nothing of the host.`,
    },
    ...(isEntry
      ? []
      : [
          {
            regex: '^(\\.\\.?/)+(index|define|bulk-user-import)\\.js$',
            message: 'That is an entry point: nothing inside imports it.',
          },
        ]),
  ];
}

function forbidFolder(name, folder, { except, allowTypeImports }) {
  const rest = except.map((path) => path.slice(folder.length + 1)).join('|');
  return {
    regex: `^(\\.\\.?/)+${folder}/${rest && `(?!(${rest})(-[a-z-]+)?\\.js$)`}`,
    allowTypeImports,
    message: allowTypeImports
      ? `${name} takes only types from ${folder}/: write “import type”.`
      : `${name} does not import ${folder}/ (CONTRIBUTING, “Architecture”). Types it needs are exported again by what it may import.`,
  };
}
