/** The direction of docs/architecture.md: who may import whom. */
const pure = '^node_modules/(@noble/hashes|canonicalize)/';

/** A room may import only what stands in `allowed`; anything else of ours is a violation. */
const room = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(app|cli|components|contract|demo|document|domain|e2e|formats|prisma|scripts|server)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    room('domain-imports-domain-only', '^domain/', '^domain/'),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'], pathNot: pure },
    },
    room('document-imports-domain', '^document/', '^(document|domain)/'),
    room('formats-imports-domain', '^formats/', '^(formats|domain)/'),
    room('contract-imports-domain', '^contract/', '^(contract|domain)/'),
    room('server-imports-below', '^server/', '^(server|domain|document|formats|contract|prisma/client)/'),
    {
      name: 'server-knows-no-screen',
      severity: 'error',
      from: { path: '^server/', pathNot: '\\.test\\.ts$' },
      to: { path: '^node_modules/(react|react-dom|next|next-auth|next-intl)/' },
    },
    room('components-import-below', '^components/', '^(components|domain|document|contract)/'),
    room('ui-knows-no-domain', '^components/ui/', '^components/ui/'),
    room('app-imports-all-but', '^app/', '^(app|components|server|domain|document|formats|contract|messages)/'),
    room('cli-imports-server', '^cli/', '^(cli|server|domain|document|formats|contract)/'),
    room('demo-imports-server', '^demo/', '^(demo|server|domain|document|formats|contract)/'),
    room('e2e-imports-nothing', '^e2e/', '^e2e/'),
    {
      name: 'prisma-through-server-only',
      severity: 'error',
      from: { path: '^(app|cli|components|demo|contract|document|domain|formats)/' },
      to: { path: '^(prisma/client|node_modules/@prisma)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(\\.next|prisma/client/internal)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['react-server', 'import', 'node', 'default'] },
  },
};
