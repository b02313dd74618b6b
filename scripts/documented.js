/**
 * A rule for ESLint: what is exported says in a doc comment what it means.
 *
 * A type that is read off a value beside it (`z.infer<typeof x>`, `(typeof xs)[number]`, `keyof typeof x`) has
 * that value's.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const documented = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Say in a doc comment what this means.' } },
  create: (context) => ({
    ExportNamedDeclaration: (node) => {
      const { declaration } = node;
      if (!declaration || isReadOff(context.sourceCode.getText(declaration))) return;
      const before = context.sourceCode.getCommentsBefore(node).at(-1);
      if (before?.type !== 'Block' || !before.value.startsWith('*')) context.report({ node, messageId: 'missing' });
    },
  }),
};

/** @param {string} declaration */
function isReadOff(declaration) {
  return /^type \w+ =\s*(z\.infer<typeof \w+>|\(typeof \w+\)\[number\]|keyof typeof \w+|typeof \w+);$/u.test(declaration);
}
