import type { Client } from 'pg'
import { getConstructionPlans, getMigrationPlans, PgBoss } from 'pg-boss'
import { APP_ROLE } from '../db/connection.ts'

export const BOSS_SCHEMA = 'pgboss'

/**
 * Makes or brings up to date the tables of pg-boss, as the owner of the database: the application's role may use them
 * and change nothing about them. Costs one question when there is nothing to do.
 */
export async function prepareBossSchema(owner: Client): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => owner.query(text, values) }
  const boss = new PgBoss({ db, schema: BOSS_SCHEMA, supervise: false, schedule: false })
  const installed = (await boss.isInstalled()) ? await boss.schemaVersion() : null
  const newest = newestVersion()
  if (installed !== null && installed >= newest) return
  await owner.query(installed === null ? getConstructionPlans(BOSS_SCHEMA) : getMigrationPlans(BOSS_SCHEMA, installed))
  await owner.query(`
    grant usage on schema ${BOSS_SCHEMA} to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema ${BOSS_SCHEMA} to ${APP_ROLE};
    grant usage, select on all sequences in schema ${BOSS_SCHEMA} to ${APP_ROLE};
    grant execute on all functions in schema ${BOSS_SCHEMA} to ${APP_ROLE};`)
}

/** The schema version this pg-boss needs: the one its own script for a new schema writes down. */
function newestVersion(): number {
  const written = /INSERT INTO pgboss\.version\(version\) VALUES '(\d+)'/.exec(getConstructionPlans(BOSS_SCHEMA))
  if (written === null) throw new Error('pg-boss does not say which schema version it needs')
  return Number(written[1])
}
