import type { Device, InstalledState, QuestionId } from '@lotse/inventory'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { inventoryEstate, inventoryPerson, inventoryProposalAnswer } from '../tables/inventory.ts'

/** What other capabilities may know of a tenant's devices. */

/**
 * The best that the devices of each person show, by the person's key (`personKey` of usage-people, 16 hexadecimal digits).
 * Whoever is missing is on no device of the inventories; that is unknown, not "no" (`isInstalled` of packages/inventory).
 */
export async function installedPeople(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<ReadonlyMap<string, InstalledState>> {
  const rows = await tx
    .select({ person: inventoryPerson.person, state: inventoryPerson.state })
    .from(inventoryPerson)
    .where(and(eq(inventoryPerson.customerId, customerId), eq(inventoryPerson.tenantId, tenantId)))
  return new Map(rows.map(({ person, state }) => [person, state]))
}

/** Every device as all inventories that count know it together, by key. People stand in it by their key only. */
export async function devicesOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Device[]> {
  const rows = await tx
    .select({ said: inventoryEstate.said })
    .from(inventoryEstate)
    .where(and(eq(inventoryEstate.customerId, customerId), eq(inventoryEstate.tenantId, tenantId)))
    .orderBy(asc(inventoryEstate.key))
  return rows.map(({ said }) => said)
}

/** A proposed answer that somebody has accepted. */
export interface AcceptedAnswer {
  readonly questionId: QuestionId
  readonly values: readonly string[]
  readonly acceptedBy: string | null
  readonly acceptedAt: Date
}

/** The answers to the questionnaire that somebody accepted from the inventories of a tenant. */
export async function acceptedAnswers(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<AcceptedAnswer[]> {
  const { questionId, answerValues: values, givenBy: acceptedBy, givenAt: acceptedAt } = inventoryProposalAnswer
  return tx
    .select({ questionId, values, acceptedBy, acceptedAt })
    .from(inventoryProposalAnswer)
    .where(
      and(
        eq(inventoryProposalAnswer.customerId, customerId),
        eq(inventoryProposalAnswer.tenantId, tenantId),
        eq(inventoryProposalAnswer.decision, 'accepted'),
        isNull(inventoryProposalAnswer.withdrawnAt),
      ),
    )
    .orderBy(asc(questionId))
}
