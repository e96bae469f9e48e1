import type { IssuedLink } from '@lotse/contract'
import type { PersonRow } from '../people/person.ts'
import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { after } from '../session/lifetimes.ts'
import { newToken } from '../session/one-time-token.ts'
import { hashPassword } from '../session/password-hash.ts'
import { linksNeedPin } from '../settings/look-up.ts'
import { mailInvitation, withdrawInvitations } from './mail-invitation.ts'
import { newPin } from './pin.ts'
import { presentLink } from './present.ts'
import { endSignInsOf, putLink } from './store.ts'

const DAY_SECONDS = 24 * 60 * 60

/** How long a link is good, and whether it needs a PIN; the organisation may want one with every link. */
export interface Terms {
  readonly days: number
  readonly needsPin: boolean
  /** Whether Lotse mails the link, where a mail server is set up. */
  readonly byMail: boolean
}

interface Wanted extends Terms {
  readonly person: PersonRow
  readonly engagementId: string
  readonly event: 'link.invited' | 'link.renewed'
}

/** Makes the secret of a link, and its PIN; what was opened with an older secret of the same link ends. */
export async function issue(
  change: Change,
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  { person, engagementId, days, needsPin, byMail, event }: Wanted,
): Promise<IssuedLink> {
  const { tx, customerId, now, record } = change
  const { token, hash } = newToken()
  const pin = needsPin || (await linksNeedPin(tx)) ? newPin() : null
  const expiresAt = after(now, days * DAY_SECONDS)
  const link = await putLink(tx, {
    ...{ customerId, id: newId(), engagementId, personId: person.id, tokenHash: hash },
    ...{ pinHash: pin && (await hashPassword(pin)), createdAt: now, createdBy: actor.personId, expiresAt },
  })
  await endSignInsOf(tx, link)
  await withdrawInvitations(change, link.id)
  await record({
    event,
    engagementId,
    subject: person.id,
    // Whom it is for, the id says: the trail cannot forget a name.
    after: { expiresAt: expiresAt.toISOString(), pin: pin !== null },
  })
  const by = { id: actor.personId, name: actor.name }
  const address = `${services.origin}/sign-in?token=${token}`
  const mailed = byMail && (await mailInvitation(change, services, { link, person, address }))
  return { link: presentLink({ link, person }, by, now), address, pin, mailed }
}
