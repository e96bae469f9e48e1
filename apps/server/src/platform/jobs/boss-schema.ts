import type { Client } from 'pg'
import { getConstructionPlans, getMigrationPlans, PgBoss } from 'pg-boss'
import packageOfBoss from 'pg-boss/package.json' with { type: 'json' }
import { APP_ROLE } from '../db/connection.ts'
import { StartupProblem } from '../startup-problem.ts'

export const BOSS_SCHEMA = 'pgboss'

/**
 * Makes or brings up to date the tables of pg-boss, as the owner of the database: the application's role may use them
 * and change nothing about them. Costs one question when there is nothing to do.
 *
 * Throws the problem newer-job-queue.
 */
export async function prepareBossSchema(owner: Client): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => owner.query(text, values) }
  const boss = new PgBoss({ db, schema: BOSS_SCHEMA, supervise: false, schedule: false })
  const installed = (await boss.isInstalled()) ? await boss.schemaVersion() : null
  const known = packageOfBoss.pgboss.schema
  if (installed !== null && installed > known) throw new StartupProblem('newer-job-queue', { found: installed, known })
  if (installed === known) return
  await owner.query(installed === null ? getConstructionPlans(BOSS_SCHEMA) : getMigrationPlans(BOSS_SCHEMA, installed))
  await owner.query(`
    grant usage on schema ${BOSS_SCHEMA} to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema ${BOSS_SCHEMA} to ${APP_ROLE};
    grant usage, select on all sequences in schema ${BOSS_SCHEMA} to ${APP_ROLE};
    grant execute on all functions in schema ${BOSS_SCHEMA} to ${APP_ROLE};`)
}
