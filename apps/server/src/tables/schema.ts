import { pgSchema } from 'drizzle-orm/pg-core'

/** All tables of Lotse live in one schema of their own; the SQL in `apps/server/migrations` is what creates them. */
export const schema = pgSchema('lotse')
