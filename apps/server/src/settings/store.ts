import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { installation } from '../tables/identity.ts'

/** The one row of the installation, as far as people may change it. */

const ROW = 1

const columns = {
  organisationName: installation.organisationName,
  fiscalYearStart: installation.fiscalYearStart,
  trackingAddress: installation.trackingAddress,
  linkPin: installation.linkPin,
  version: installation.version,
}

export interface SettingsRow {
  readonly organisationName: string
  readonly fiscalYearStart: number
  /** Where completed checklists are sent; null: nowhere. */
  readonly trackingAddress: string | null
  /** Whether every personal link needs a PIN. */
  readonly linkPin: boolean
  readonly version: number
}

export async function findSettings(tx: Transaction): Promise<SettingsRow> {
  const [row] = await tx.select(columns).from(installation).where(eq(installation.id, ROW))
  if (row === undefined) throw new Error('the row of table installation is missing; migration 0002 creates it')
  return row
}

/** Changes the settings if they are still at `version`; null where somebody was faster. */
export async function updateSettings(
  tx: Transaction,
  version: number,
  values: Partial<Omit<SettingsRow, 'version'>>,
): Promise<SettingsRow | null> {
  const [row] = await tx
    .update(installation)
    .set({ ...values, version: sql`${installation.version} + 1` })
    .where(and(eq(installation.id, ROW), eq(installation.version, version)))
    .returning(columns)
  return row ?? null
}
