import type { PlaybookDraft } from '@lotse/contract'
import { comparePlaybooks, forAudience, type Playbook, type PlaybookDifference } from '@lotse/playbook'
import { findEngagement } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newestVersion, publishedPlaybook } from './look-up.ts'
import { outgoing, presentDraft } from './present.ts'
import { noDraft } from './problems.ts'
import { findDraft } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly version: number
}

/** One published version with the words of all audiences. Problem: `not-found`. */
export async function readVersion(
  { services }: ActingContext,
  { playbookId, version }: { readonly playbookId: string; readonly version: number },
) {
  return services.database.transaction('portfolio', async (tx) => {
    await newestVersion(tx, playbookId)
    return outgoing(await publishedPlaybook(tx, playbookId, version))
  })
}

/**
 * The version that an engagement follows, with the words meant for whoever asks: nothing written for the team leaves
 * the server for people of the customer. Problem: `not-found`, also where the engagement has moved on.
 */
export async function readForEngagement({ services, actor }: ActingContext, place: Place) {
  const customer = customerId(place.customerId)
  return services.database.transaction({ customer }, async (tx) => {
    const row = await findEngagement(tx, { customerId: customer, engagementId: place.engagementId })
    if (row === null || row.playbookVersion !== place.version)
      throw notFound({ de: 'Diese Fassung des Leitfadens', en: 'This version of the playbook' })
    const playbook = await publishedPlaybook(tx, row.playbookId, row.playbookVersion)
    return outgoing(forAudience(playbook, actor.kind === 'staff' ? 'team' : 'customer'))
  })
}

/** The draft, with what is wrong with it. Problem: `not-found`. */
export async function readDraft(
  { services, actor }: ActingContext,
  { playbookId }: { readonly playbookId: string },
): Promise<PlaybookDraft> {
  return services.database.transaction('portfolio', async (tx) => {
    const row = await findDraft(tx, playbookId)
    if (row === null) throw noDraft()
    return presentDraft(tx, row, actor)
  })
}

type Edition = number | 'draft'

/** What the second has, lacks or says differently, part by part. Problem: `not-found`. */
export async function compareEditions(
  { services }: ActingContext,
  { playbookId, from, to }: { readonly playbookId: string; readonly from: Edition; readonly to: Edition },
) {
  return services.database.transaction('portfolio', async (tx) => {
    await newestVersion(tx, playbookId)
    const found = comparePlaybooks(await edition(tx, playbookId, from), await edition(tx, playbookId, to))
    return found.map((one: PlaybookDifference) => ({ ...one, fields: one.fields.map((field) => ({ ...field })) }))
  })
}

async function edition(tx: Transaction, playbookId: string, which: Edition): Promise<Playbook> {
  if (which !== 'draft') return publishedPlaybook(tx, playbookId, which)
  const row = await findDraft(tx, playbookId)
  if (row === null) throw noDraft()
  return row.content
}
