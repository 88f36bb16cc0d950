import tseslint from 'typescript-eslint'

const forbidden = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes in as an argument.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Order is decided by code point, never by a collation.',
  },
  {
    selector: "MemberExpression[object.name='sql'][property.name='raw']",
    message: 'Statements are parameterised.',
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content security policy blocks style attributes: use a class.',
  },
  {
    selector: "ExpressionStatement[directive='use server']",
    message: 'Changes travel through stable POST routes (docs/decisions).',
  },
]

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'test-results',
      '.next*/**',
      'data',
      'demo-data',
      'public',
      'drizzle',
      'next-env.d.ts',
      '*.config.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', ...forbidden],
    },
  },
)
