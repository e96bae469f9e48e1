import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { installation } from '../tables/identity.ts'

/** The one row that says whose Lotse this is and how it began. */

const ROW = 1

export type Content = 'empty' | 'sample'

export async function readInstallation(tx: Transaction) {
  const [row] = await tx
    .select({ organisationName: installation.organisationName, content: installation.content })
    .from(installation)
    .where(eq(installation.id, ROW))
  if (row === undefined) throw new Error('the row of table installation is missing; migration 0002 creates it')
  return row
}

export async function nameOrganisation(tx: Transaction, organisationName: string): Promise<void> {
  await tx.update(installation).set({ organisationName }).where(eq(installation.id, ROW))
}

/** Notes how to begin. False when that was said before. */
export async function chooseContent(tx: Transaction, content: Content): Promise<boolean> {
  const rows = await tx
    .update(installation)
    .set({ content })
    .where(and(eq(installation.id, ROW), isNull(installation.content)))
    .returning({ id: installation.id })
  return rows.length === 1
}
