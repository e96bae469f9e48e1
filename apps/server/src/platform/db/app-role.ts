import { sql } from 'drizzle-orm'
import { StartupProblem } from '../startup-problem.ts'
import { SCHEMA } from './connection.ts'
import type { Database } from './database.ts'

/**
 * Makes sure that row-level security binds the application: it is no superuser, has no BYPASSRLS and owns no table.
 * Throws the problem `app-role-too-powerful`.
 */
export async function requireBoundRole(database: Database): Promise<void> {
  const { rows } = await database.transaction('portfolio', (tx) =>
    tx.execute<{ role: string; superuser: boolean; bypasses: boolean; owns: boolean }>(sql`
      select rolname as role, rolsuper as superuser, rolbypassrls as bypasses,
             exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = ${SCHEMA} and c.relowner = r.oid) as owns
        from pg_roles r where rolname = current_user`),
  )
  const found = rows[0]
  if (found === undefined) throw new Error('the database does not know the role that asks it')
  const reasons = [
    found.superuser ? 'it is a superuser' : null,
    found.bypasses ? 'it has BYPASSRLS' : null,
    found.owns ? 'it owns tables' : null,
  ].filter((reason) => reason !== null)
  if (reasons.length > 0)
    throw new StartupProblem('app-role-too-powerful', { role: found.role, why: reasons.join(', ') })
}
