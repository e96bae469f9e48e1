import type { IsoDate } from '@lotse/calendar'
import type { Evidence, NetworkTest } from '@lotse/contract'
import { builtInTemplate, editionOf, isCloud } from '@lotse/remediation'
import { lookUpTenant } from '../customers/look-up.ts'
import { type EngagementKey, engagementsOfTenant, findEngagement } from '../engagements/look-up.ts'
import { inventoriesInForce } from '../inventory/look-up.ts'
import { proposedAnswers } from '../inventory/proposed-answers.ts'
import { licencesOf } from '../licences/licences-of-tenant.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { inventoryMarks } from './inventory-marks.ts'
import { licenceMarks } from './licence-marks.ts'
import { networkMarks } from './network-marks.ts'
import { mayRecordEvidence } from './policy.ts'
import { type NetworkTestRow, testsOf } from './store.ts'

/** What machines saw of an engagement's items and questions; tests count for all of its tenant. Problem: `not-found`. */
export async function readEvidence(
  tx: Transaction,
  key: EngagementKey,
  { actor, today }: { readonly actor: Actor; readonly today: IsoDate },
): Promise<Evidence> {
  const { customerId } = key
  const engagement = await findEngagement(tx, key)
  const found = engagement && (await lookUpTenant(tx, customerId, engagement.tenantId))
  if (!found) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const tenant = { customerId, tenantId: found.tenant.id }
  const siblings = await engagementsOfTenant(tx, customerId, tenant.tenantId)
  const tests = await testsOf(
    tx,
    customerId,
    siblings.map(({ id }) => id),
  )
  const [inventory] = await inventoriesInForce(tx, customerId, tenant.tenantId)
  const { cloud } = found.tenant
  const template = builtInTemplate(isCloud(cloud) ? editionOf(cloud) : 'commercial')
  const marks = [
    networkMarks(tests),
    licenceMarks(await licencesOf(tx, tenant, { actor, today })),
    inventoryMarks(template, await proposedAnswers(tx, tenant, today), inventory?.takenOn ?? null),
  ]
  const names = await namesOf(
    tx,
    tests.map(({ recordedBy }) => recordedBy),
  )
  return {
    tests: tests.map((row) => presentTest(row, names)),
    items: marks.flatMap(({ items }) => items),
    questions: marks.flatMap(({ questions }) => questions),
    tenantId: tenant.tenantId,
    may: { record: mayRecordEvidence(actor, key) },
  }
}

/** What leaves the server about a test, listed field by field. */
const presentTest = (row: NetworkTestRow, names: (id: string | null) => NetworkTest['recordedBy']): NetworkTest => ({
  id: row.id,
  engagementId: row.engagementId,
  site: row.site,
  date: row.testedOn,
  cloud: row.cloud,
  listAsOf: row.listAsOf,
  counts: row.counts,
  items: row.items,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: names(row.recordedBy),
})
