import type { AnnotationAudience } from '@lotse/contract'
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { usageAnnotation } from '../tables/annotations.ts'

export type AnnotationRow = typeof usageAnnotation.$inferSelect

export interface TenantKey {
  readonly customerId: CustomerId
  readonly tenantId: string
}

/** What stands on the curve of a tenant for these audiences, oldest first; in a month without days before those with one. */
export function annotationsOf(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  audiences: readonly AnnotationAudience[],
): Promise<AnnotationRow[]> {
  return tx
    .select()
    .from(usageAnnotation)
    .where(
      and(
        eq(usageAnnotation.customerId, customerId),
        eq(usageAnnotation.tenantId, tenantId),
        inArray(usageAnnotation.audience, [...audiences]),
        isNull(usageAnnotation.deletedAt),
      ),
    )
    .orderBy(asc(usageAnnotation.month), sql`${usageAnnotation.day} nulls first`, asc(usageAnnotation.id))
}

export async function insertAnnotation(
  tx: Transaction,
  row: typeof usageAnnotation.$inferInsert,
): Promise<AnnotationRow> {
  const [inserted] = await tx.insert(usageAnnotation).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** The annotation, held until the transaction ends; null where there is none or, as asked, it is or is not removed. */
export async function holdAnnotation(
  tx: Transaction,
  { customerId, tenantId, annotationId }: TenantKey & { readonly annotationId: string },
  which: 'kept' | 'removed',
): Promise<AnnotationRow | null> {
  const { deletedAt } = usageAnnotation
  const [row] = await tx
    .select()
    .from(usageAnnotation)
    .where(
      and(
        eq(usageAnnotation.customerId, customerId),
        eq(usageAnnotation.tenantId, tenantId),
        eq(usageAnnotation.id, annotationId),
        which === 'kept' ? isNull(deletedAt) : isNotNull(deletedAt),
      ),
    )
    .for('no key update')
  return row ?? null
}

/** Writes to an annotation that is held, and counts its version up. */
export async function updateAnnotation(
  tx: Transaction,
  { customerId, id }: Pick<AnnotationRow, 'customerId' | 'id'>,
  values: Partial<typeof usageAnnotation.$inferInsert>,
): Promise<AnnotationRow> {
  const [updated] = await tx
    .update(usageAnnotation)
    .set({ ...values, version: sql`${usageAnnotation.version} + 1` })
    .where(and(eq(usageAnnotation.customerId, customerId), eq(usageAnnotation.id, id)))
    .returning()
  if (updated === undefined) throw new Error('an annotation that was held is gone')
  return updated
}
