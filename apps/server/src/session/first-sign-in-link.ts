import { decideOnAdministrators } from '../people/administrators.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { createLink } from './create-link.ts'

/**
 * A one-time link for the first administrator (`<origin>/sign-in?token=…`, good for a day), or null once there is an
 * administrator. An older link that nobody used ends.
 */
export async function firstSignInLink({
  database,
  clock,
  origin,
}: Pick<Services, 'database' | 'clock' | 'origin'>): Promise<string | null> {
  return database.transaction({ customer: ORGANISATION }, async (tx) => {
    if (await decideOnAdministrators(tx)) return null
    const { link } = await createLink(tx, { origin, purpose: 'first-administrator', person: null, now: clock.now() })
    return link
  })
}
