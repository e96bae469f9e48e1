import type { Client } from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { reasonOf } from '../system-error.ts'
import { SCHEMA } from './connection.ts'
import type { Migration } from './migrations.ts'

/** One number for all processes that migrate the same database; the second waits for the first. */
const ADVISORY_LOCK = 7_070_000_001

export interface MigrateOptions {
  /**
   * Called before a database with data is changed to schema `schema`; gives the file of the backup, or null when none
   * is made here.
   */
  readonly backUp?: (schema: number) => Promise<string | null>
  readonly onMigrating?: (pending: readonly Migration[]) => void
}

interface Applied {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

/**
 * Brings the schema to the newest of `migrations`, as the owner. All pending ones run in one transaction, so that
 * a failure leaves the data as they were. Gives the number applied.
 *
 * Throws the problems newer-schema, changed-migration and migration-failed.
 */
export async function migrate(
  owner: Client,
  migrations: readonly Migration[],
  options: MigrateOptions = {},
): Promise<number> {
  if (pendingOf(await readApplied(owner), migrations).length === 0) return 0
  await owner.query('select pg_advisory_lock($1)', [ADVISORY_LOCK])
  try {
    const applied = await readApplied(owner)
    const pending = pendingOf(applied, migrations)
    if (pending.length === 0) return 0
    options.onMigrating?.(pending)
    const backup = applied.length === 0 ? null : ((await options.backUp?.(migrations.length)) ?? null)
    await applyAll(owner, pending, backup)
    return pending.length
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK])
  }
}

/** The schema version of a database: the newest migration applied, or 0. */
export async function schemaVersion(owner: Client): Promise<number> {
  return (await readApplied(owner)).at(-1)?.version ?? 0
}

async function readApplied(owner: Client): Promise<Applied[]> {
  const found = await owner.query<{ known: boolean }>(`select to_regclass('${SCHEMA}.migration') is not null as known`)
  if (found.rows[0]?.known !== true) return []
  const { rows } = await owner.query<Applied>(
    `select version, name, checksum from ${SCHEMA}.migration order by version`,
  )
  return rows
}

function pendingOf(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  const found = applied.at(-1)?.version ?? 0
  const known = migrations.at(-1)?.version ?? 0
  if (found > known) throw new StartupProblem('newer-schema', { found, known })
  for (const [index, { name, checksum }] of applied.entries()) {
    const migration = migrations[index]
    if (migration?.name !== name || migration.checksum !== checksum) {
      throw new StartupProblem('changed-migration', { migration: name })
    }
  }
  return migrations.slice(applied.length)
}

async function applyAll(owner: Client, pending: readonly Migration[], backup: string | null): Promise<void> {
  await owner.query('begin')
  let current = 'the table of migrations'
  try {
    await owner.query(`
      create schema if not exists ${SCHEMA};
      set local search_path = ${SCHEMA};
      create table if not exists ${SCHEMA}.migration (
        version integer primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    for (const { version, name, sql, checksum } of pending) {
      current = name
      await owner.query(sql)
      await owner.query(`insert into ${SCHEMA}.migration (version, name, checksum) values ($1, $2, $3)`, [
        version,
        name,
        checksum,
      ])
    }
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new StartupProblem(
      'migration-failed',
      { migration: current, reason: reasonOf(error), backup },
      { cause: error },
    )
  }
}
