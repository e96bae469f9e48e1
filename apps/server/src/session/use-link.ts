import { hasAdministrator } from '../people/administrators.ts'
import { actorFrom, type PersonRow } from '../people/person.ts'
import { personalLinkOf } from '../personal-links/look-up.ts'
import { checkPin, noteOpening } from '../personal-links/open-link.ts'
import { type Change, change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { RequestContext } from '../platform/http/api.ts'
import type { Services } from '../platform/services.ts'
import { findLink, spendLink } from './link-store.ts'
import { hashToken } from './one-time-token.ts'
import { keepSignIn, openSignIn } from './open-sign-in.ts'
import { activate, lockOwnKeys } from './person-store.ts'
import { alreadySetUp, linkNotValid } from './problems.ts'
import type { Asking } from './read-state.ts'
import { beginSetUp } from './set-up-cookie.ts'

/**
 * Signs in with a one-time link and uses it up, or with a personal link, which can be opened again until it ends; an
 * invited person is active from then on. The first administrator's link signs nobody in (there is nobody yet): it opens
 * the page that asks who they are.
 *
 * Gives who is signed in now. Throws `link-not-valid`, `already-set-up`; with a PIN also `input-not-valid` and
 * `too-many-requests`.
 */
export async function useLink(
  { services, cookies }: Pick<RequestContext, 'services' | 'cookies'>,
  { token, pin }: { readonly token: string; readonly pin?: string | undefined },
): Promise<Asking> {
  const { database, clock } = services
  const hash = hashToken(token)
  const link = await database.transaction('portfolio', (tx) => findLink(tx, hash, clock.now()))
  if (link === null) return usePersonalLink({ services, cookies }, hash, pin)
  const { person, purpose } = link
  if (person === null || purpose === 'first-administrator') {
    await spendFirstLink(services, hash)
    beginSetUp(services, cookies)
    return { personId: null, isSettingUp: true }
  }
  const signIn = await change({ services, actor: actorFrom(person) }, person.customerId, async (change) => {
    await lockOwnKeys(change.tx, person.id)
    if (!(await spendLink(change.tx, hash, change.now))) throw linkNotValid()
    if (person.state === 'invited') await accept(change, person)
    return openSignIn(change, person.id, purpose)
  })
  keepSignIn(cookies, signIn)
  return { personId: person.id }
}

async function usePersonalLink(
  { services, cookies }: Pick<RequestContext, 'services' | 'cookies'>,
  tokenHash: Buffer,
  pin: string | undefined,
): Promise<Asking> {
  const found = await personalLinkOf(services, tokenHash)
  if (found === null) throw linkNotValid()
  await checkPin(services, found, pin)
  const { link, person } = found
  const signIn = await change({ services, actor: actorFrom(person) }, person.customerId, async (change) => {
    await lockOwnKeys(change.tx, person.id)
    await noteOpening(change, found)
    if (person.state === 'invited') await accept(change, person)
    return openSignIn(change, person.id, 'personalLink', link)
  })
  keepSignIn(cookies, signIn)
  return { personId: person.id, only: link }
}

/** Not a change that the trail knows: nobody is there yet. It gets its first entry when the installation is set up. */
async function spendFirstLink({ database, clock }: Services, hash: Buffer): Promise<void> {
  await database.transaction({ customer: ORGANISATION }, async (tx) => {
    if (await hasAdministrator(tx)) throw alreadySetUp()
    if (!(await spendLink(tx, hash, clock.now()))) throw linkNotValid()
  })
}

async function accept(change: Change, person: PersonRow): Promise<void> {
  await activate(change.tx, person.id)
  await change.record({
    event: 'person.changed',
    subject: person.id,
    before: { state: 'invited' },
    after: { state: 'active' },
  })
}
