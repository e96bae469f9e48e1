import type { ExpertRequestFilter, ExpertRequestRow as PresentedRow } from '@lotse/contract'
import { lookUpCustomer, namesOfCustomers } from '../customers/look-up.ts'
import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { namesOf } from '../platform/names.ts'
import { approvesExpertRequests, mayRequestExpert } from './policy.ts'
import { personsIn, presentRow } from './present.ts'
import { countQueue, queuedRequests } from './queue-store.ts'
import { requestsOf } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

interface Listed {
  readonly items: PresentedRow[]
  readonly may: { readonly request: boolean }
}

/** The requests of an engagement, the newest first. Problem: `not-found`. */
export async function listRequests({ services, actor }: ActingContext, place: Place): Promise<Listed> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const rows = await requestsOf(tx, key)
    const names = await namesOf(
      tx,
      rows.flatMap((row) => personsIn(row)),
    )
    const customerName = (await lookUpCustomer(tx, key.customerId))?.name ?? ''
    const today = services.clock.today()
    return {
      items: rows.map((row) => presentRow(row, { customerName, names, today })),
      may: { request: mayRequestExpert(actor, key) },
    }
  })
}

interface Query extends ExpertRequestFilter {
  readonly after?: string | undefined
  readonly limit: number
}

interface Queue {
  readonly items: PresentedRow[]
  readonly total: number
  readonly next: string | null
  readonly counts: { readonly toDecide: number; readonly mine: number; readonly overdue: number }
  readonly may: { readonly approve: boolean }
}

/** Requests across customers, overdue ones first. Drafts are only for those who work on them. */
export async function listQueue({ services, actor }: ActingContext, query: Query): Promise<Queue> {
  const asked = { ...query, today: services.clock.today(), personId: actor.personId }
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const { total, ...counts } = await countQueue(tx, asked)
    const rows = await queuedRequests(tx, asked, { limit: query.limit, offset })
    const names = await namesOf(
      tx,
      rows.flatMap((row) => personsIn(row)),
    )
    const customers = await namesOfCustomers(
      tx,
      rows.map((row) => row.customerId),
    )
    const seen = offset + rows.length
    return {
      items: rows.map((row) =>
        presentRow(row, { customerName: customers.get(row.customerId) ?? '', names, today: asked.today }),
      ),
      total,
      next: rows.length > 0 && seen < total ? String(seen) : null,
      counts,
      may: { approve: approvesExpertRequests(actor, {}) },
    }
  })
}
