import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { findServer } from '../platform/mail/server-store.ts'
import { namesOf } from '../platform/names.ts'
import { linksNeedPin } from '../settings/look-up.ts'
import { mayGiveLinks } from './policy.ts'
import { presentLink } from './present.ts'
import { linksOf } from './store.ts'

interface Asked {
  readonly customerId: string
  readonly engagementId: string
}

/** Who was given a link to an engagement, and how these links are. Problem: `not-found`. */
export async function listLinks({ services, actor }: ActingContext, asked: Asked) {
  const key = { customerId: customerId(asked.customerId), engagementId: asked.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const rows = await linksOf(tx, key)
    const names = await namesOf(
      tx,
      rows.map(({ link }) => link.createdBy),
    )
    const now = services.clock.now()
    return {
      items: rows.map((row) => presentLink(row, names(row.link.createdBy), now)),
      pinForAll: await linksNeedPin(tx),
      canMail: (await findServer(tx)) !== null,
      may: { invite: mayGiveLinks(actor, key) },
    }
  })
}
