/**
 * Prisma's schema engine as WebAssembly: the native one is a download from outside the package registry, and
 * `prisma migrate` cannot do without it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

import { root } from './root.js';

const schemaPath = join(root, 'prisma', 'schema.prisma');

/**
 * The SQL that leads from the tables of a database to prisma/schema.prisma; empty when they agree. Functions,
 * triggers, CHECK constraints and grants are not compared: Prisma does not know them.
 *
 * @param {string} databaseUrl
 */
export async function missingSql(databaseUrl) {
  const content = await readFile(schemaPath, 'utf8');
  const files = [{ path: schemaPath, content }];
  const { SchemaEngine } = await loadEngine();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReader(reportingCharacters(pool)));
    const engine = await SchemaEngine.new({ datamodels: [[schemaPath, content]] }, () => undefined, adapter);
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return withoutComments(stdout ?? '') === '' ? '' : `${(stdout ?? '').trim()}\n`;
  } finally {
    await pool.end();
  }
}

/** @type {ReturnType<typeof joinEngine> | undefined} */
let loaded;

/** The engine keeps its memory in one place: it can be joined once in a process. */
function loadEngine() {
  loaded ??= joinEngine();
  return loaded;
}

async function joinEngine() {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  // Node 20 imports no WebAssembly by itself, so the two halves are joined here.
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return engine;
}

const charOid = 18;
const charArrayOid = 1002;

/**
 * The adapter refuses the type `"char"`, which PostgreSQL's own catalogue uses. No query of the engine returns an
 * array of it, so the array's type carries it through the adapter, and {@link CatalogueReader} turns it back.
 *
 * @param {pg.Pool} pool
 */
function reportingCharacters(pool) {
  const query = pool.query.bind(pool);
  return Object.assign(pool, {
    /** @param {import('pg').QueryConfig} config @param {unknown[]} values */
    query: async (config, values) => {
      const result = await query(config, values);
      for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = charArrayOid;
      return result;
    },
  });
}

class CatalogueReader extends PrismaPg {
  /** @override */
  async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

/** @param {string} sql */
function withoutComments(sql) {
  return sql.replace(/^\s*--.*$/gm, '').trim();
}
