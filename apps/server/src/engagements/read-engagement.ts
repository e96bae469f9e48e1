import type { IsoDate } from '@lotse/calendar'
import type { Engagement } from '@lotse/contract'
import { evaluate } from '@lotse/playbook'
import { lookUpTenant } from '../customers/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { newestVersion } from '../playbooks/look-up.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { learn } from './facts.ts'
import { presentEngagement } from './present.ts'
import { findEngagement } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** One engagement, evaluated for today. Problem: `not-found`. */
export async function readEngagement({ services, actor }: ActingContext, place: Place): Promise<Engagement> {
  const customer = customerId(place.customerId)
  const { clock } = services
  return services.database.transaction({ customer }, (tx) =>
    engagementView({ tx, customerId: customer, now: clock.now(), today: clock.today() }, actor, place.engagementId),
  )
}

interface Moment {
  readonly tx: Transaction
  readonly customerId: CustomerId
  readonly now: Date
  readonly today: IsoDate
}

/** The same inside a running transaction, for the answer to a change. */
export async function engagementView(
  { tx, customerId, now, today }: Moment,
  actor: Actor,
  engagementId: string,
): Promise<Engagement> {
  const row = await findEngagement(tx, { customerId, engagementId })
  const place = row && (await lookUpTenant(tx, customerId, row.tenantId))
  if (!row || !place) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const known = await learn(tx, row, today)
  const names = await namesOf(tx, [
    ...known.tasks.flatMap(({ responsibleId, skipBy }) => [responsibleId, skipBy]),
    ...known.usageStatuses.map(({ changedBy }) => changedBy),
  ])
  const evaluation = evaluate(known.playbook, known.facts, today)
  const newest = await newestVersion(tx, row.playbookId)
  const { settings } = await settingsOf(tx, customerId)
  return presentEngagement(known, evaluation, { ...place, names, actor, newest, evaluatedAt: now, settings })
}
