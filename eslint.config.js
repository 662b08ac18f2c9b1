import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './build/import-rules.mjs';

const NO_STYLE_ATTRIBUTE =
  'A strict Content-Security-Policy refuses style attributes: use a class, or set a property of element.style.';
const TEXT_IS_NOT_HTML = 'Text is never HTML: render it with lit.';

const FORBIDDEN_SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use an `as const` object or a union of strings.' },
  { selector: 'TSParameterProperty', message: 'Declare the property, and assign it in the constructor.' },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
    message: NO_STYLE_ATTRIBUTE,
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: NO_STYLE_ATTRIBUTE,
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: TEXT_IS_NOT_HTML,
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: TEXT_IS_NOT_HTML,
  },
];

/** A fixture that lies about its type goes on passing when the type changes. */
const NO_CAST =
  'Build the fixture with its type (engineWith, columnsOf, …), or check what is given in a type guard.';
const FORBIDDEN_IN_TESTS = [
  { selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword', message: NO_CAST },
  { selector: 'TSAsExpression > TSNeverKeyword', message: NO_CAST },
];
const FIXED_WAIT = {
  selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  message:
    'Wait for what is to come (waitFor, nextEvent), let a virtual clock pass, or see test/turns.ts: a time is too short on a slow machine.',
};

const NODE_GLOBALS = readonly(
  'console',
  'fetch',
  'process',
  'setTimeout',
  'URL',
  'AbortSignal',
  'performance',
);
const PAGE_GLOBALS = readonly('window', 'document', 'customElements', 'location', 'navigator', 'parent');

function readonly(...names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}

export default defineConfig(
  {
    // The examples are written in the languages of their frameworks.
    ignores: [
      '**/dist/**',
      'node_modules/**',
      '.cache/**',
      'coverage/**',
      '**/*.d.ts',
      'test/typings/**',
      'examples/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: NODE_GLOBALS },
  },
  {
    // Scripts of pages: those that tests open in a frame, and the lines that the demo shows.
    files: ['test/**/*.js', 'demo/shop/*.js'],
    languageOptions: { globals: PAGE_GLOBALS },
  },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      wc.configs['flat/best-practice'],
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Every element extends LitElement, which has the callbacks, and stands inside our own shadow root.
      'wc/guard-super-call': 'off',
      'wc/no-self-class': 'off',
      // Safari takes the role from a list without bullets, unless the role is written out.
      'lit-a11y/no-redundant-role': 'off',
      // Text is spread into its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      eqeqeq: 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/attribute-names': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-private-properties': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
    },
  },
  {
    // Nothing raises the oldest browsers (package.json, `browserslist`; README, “Browsers”) by accident.
    files: ['src/**/*.ts'],
    extends: [compat.configs['flat/recommended']],
    settings: { lintAllEsApis: true },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-alert': 'error',
    },
  },
  {
    // A declared property has no value until the parent gives it one, whatever its type says.
    files: ['src/elements/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  ...importRules(tseslint.plugin),
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, ...FORBIDDEN_IN_TESTS, FIXED_WAIT],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // chai's `expect(x).to.be.true` is an expression, and mocha's callbacks may be async or not.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Fakes of asynchronous functions need not await anything, and hosts throw whatever they like.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // @open-wc/semantic-dom-diff types `equal` as a promise, which `equal` does not return.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@types/chai' }] },
      ],
      'no-console': 'error',
    },
  },
  {
    // Waits of a moment between two looks, and time that passes faster.
    files: ['test/turns.ts', 'test/harness.ts', 'test/faults/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, ...FORBIDDEN_IN_TESTS] },
  },
);
