import { administrators } from '../people/administrators.ts'
import type { PersonRow } from '../people/person.ts'
import { personOfEmail } from '../people/person-of-email.ts'
import { change } from '../platform/change.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { createLink } from './create-link.ts'
import { createToken, type TokenActing, type TokenOwner } from './create-token.ts'
import { firstSignInLink } from './first-sign-in-link.ts'
import { readTokens } from './list-keys.ts'
import { revokeToken } from './revoke-token.ts'

/**
 * What whoever can read the data folder may do without signing in (`lotse sign-in-link`, `lotse token`): they could read
 * and change the data anyway. It leaves the same traces in the trail.
 */
export type OnTheServer = Pick<Services, 'database' | 'clock' | 'origin'>

/** A link to sign in with, and for whom; nobody yet for the first administrator's. */
export interface ServerLink {
  readonly link: string
  readonly person: { readonly name: string; readonly email: string } | null
}

/**
 * A new sign-in link: for the first administrator while there is none, else for the person of `email`, else for the one
 * administrator. Throws `not-found` for an unknown address, `input-not-valid` when it has to be said whom it is for.
 */
export async function linkFromServer(services: OnTheServer, email: string | undefined): Promise<ServerLink> {
  const first = await firstSignInLink(services)
  if (first !== null) return { link: first, person: null }
  const person = await (email === undefined ? onlyAdministrator(services) : allowedPerson(services, email))
  const purpose = person.state === 'invited' ? 'invitation' : 'recovery'
  const link = await change({ services, actor: null }, person.customerId, async ({ tx, now, record }) => {
    const made = await createLink(tx, { origin: services.origin, purpose, person, now })
    await record({
      event: 'person.linkRenewed',
      subject: person.id,
      after: { purpose },
      reason: 'lotse sign-in-link',
    })
    return made.link
  })
  return { link, person: { name: person.name, email: person.email } }
}

interface WantedToken {
  readonly name: string
  readonly rights: 'read' | 'write'
  readonly days: number
}

/** Creates a personal token for the person of `email`. Throws as `createToken` does, and `not-found`. */
export async function createTokenOnServer(services: OnTheServer, email: string, wanted: WantedToken) {
  return createToken(services, ownerOf(await activePerson(services, email)), wanted, byCommand('lotse token create'))
}

/** The personal tokens of the person of `email`. Throws `not-found`. */
export async function listTokensOnServer(services: OnTheServer, email: string) {
  return readTokens(services, { personId: (await allowedPerson(services, email)).id })
}

/** Revokes the token with this id or name of the person of `email`. Throws `not-found`. */
export async function revokeTokenOnServer(services: OnTheServer, email: string, idOrName: string) {
  const person = await allowedPerson(services, email)
  const token = (await readTokens(services, { personId: person.id })).find(
    ({ id, name }) => id === idOrName || name === idOrName,
  )
  if (token === undefined) throw noSuchToken(idOrName)
  await revokeToken(services, ownerOf(person), token.id, byCommand('lotse token revoke'))
  return token
}

const ownerOf = ({ id, customerId }: PersonRow): TokenOwner => ({ personId: id, customerId })

/** Nobody is signed in on the server machine: the trail names the command instead of a person. */
const byCommand = (reason: string): TokenActing => ({ actor: null, reason })

async function onlyAdministrator({ database }: OnTheServer): Promise<PersonRow> {
  const all = await database.transaction('portfolio', administrators)
  const [one] = all
  if (one !== undefined && all.length === 1) return one
  const list = all.map(({ email }) => email).join(', ')
  throw new Problem('input-not-valid', {
    detail: {
      de: `Mehrere Personen verwalten dieses Lotse. Sagen Sie mit --email, für wen der Link sein soll: ${list}.`,
      en: `Several people administer this Lotse. Say with --email whom the link is for: ${list}.`,
    },
  })
}

async function allowedPerson({ database }: OnTheServer, email: string): Promise<PersonRow> {
  const person = await database.transaction('portfolio', (tx) => personOfEmail(tx, email))
  if (person !== null && person.state !== 'disabled') return person
  throw new Problem('not-found', {
    detail: {
      de: `Mit der E-Mail-Adresse ${email} darf sich hier niemand anmelden.`,
      en: `Nobody with the e-mail address ${email} may sign in here.`,
    },
  })
}

async function activePerson(services: OnTheServer, email: string): Promise<PersonRow> {
  const person = await allowedPerson(services, email)
  if (person.state === 'active') return person
  throw new Problem('input-not-valid', {
    detail: {
      de: `${person.name} hat die Einladung noch nicht angenommen. Tokens gibt es erst danach.`,
      en: `${person.name} has not accepted the invitation yet. Tokens come after that.`,
    },
  })
}

const noSuchToken = (idOrName: string) =>
  new Problem('not-found', {
    detail: {
      de: `Diese Person hat kein gültiges Token „${idOrName}“.`,
      en: `This person has no valid token "${idOrName}".`,
    },
  })
