import type { MailServer, MailTls } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, Problem } from '../platform/http/problem.ts'
import {
  deleteServer,
  findServer,
  insertServer,
  type ServerRow,
  sealPassword,
  updateServer,
} from '../platform/mail/server-store.ts'
import { presentServer } from './present.ts'

interface Fields {
  readonly host: string
  readonly port: number
  readonly tls: MailTls
  readonly userName: string | null
  readonly password?: string | null | undefined
  readonly sender: string
}

/** Sets the mail server up. Problem: `already-exists` where somebody did meanwhile. */
export async function setUpServer(context: ActingContext, fields: Fields): Promise<MailServer> {
  return change(context, ORGANISATION, async ({ tx, record }) => {
    const row = await insertServer(tx, { password: null, ...valuesOf(context, fields) })
    if (row === null) throw new Problem('already-exists')
    await record({ event: 'mail.serverChanged', after: told(fields) })
    return presentServer(row)
  })
}

interface Changed {
  readonly headers: { readonly 'if-match': string }
  readonly body: Fields
}

/**
 * Changes the mail server. Problems: `changed-meanwhile` with the present one; `input-not-valid` where the stored password
 * would go to another server, or there without encryption: then it has to be entered again.
 */
export async function changeServer(context: ActingContext, { headers, body }: Changed): Promise<MailServer> {
  return change(context, ORGANISATION, async ({ tx, record }) => {
    const before = await findServer(tx)
    if (before === null) throw new Problem('not-found')
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(presentServer(before))
    if (givesPasswordAway(before, body)) throw passwordAgain()
    const row = await updateServer(tx, before.version, valuesOf(context, body))
    if (row === null) throw changedMeanwhile(presentServer((await findServer(tx)) ?? before))
    await record({ event: 'mail.serverChanged', before: told(before), after: told(body) })
    return presentServer(row)
  })
}

/** Ends sending. What waits is tried until it is given up, and says why. */
export async function removeServer(context: ActingContext): Promise<Record<string, never>> {
  return change(context, ORGANISATION, async ({ tx, record }) => {
    const before = await findServer(tx)
    await deleteServer(tx)
    await record({ event: 'mail.serverChanged', ...(before && { before: told(before) }) })
    return {}
  })
}

/** A password that nobody can read must not be readable by having it sent to a server of one's own. */
function givesPasswordAway(before: ServerRow, { host, port, tls, userName, password }: Fields): boolean {
  if (before.password === null || password !== undefined || !userName) return false
  return host !== before.host || port !== before.port || (tls === 'none' && before.tls !== 'none')
}

const passwordAgain = () =>
  atField('input-not-valid', 'password', 'again', {
    de: 'Das gespeicherte Kennwort geht nur an den bisherigen Server. Geben Sie es für diesen noch einmal ein.',
    en: 'The stored password goes to the server it was entered for only. Enter it again for this one.',
  })

function valuesOf({ services }: Pick<ActingContext, 'services'>, { password, userName, ...plain }: Fields) {
  if (!userName) return { ...plain, userName: null, password: null }
  const secret = password === undefined ? undefined : password && sealPassword(services.secret, password)
  return { ...plain, userName, ...(secret !== undefined && { password: secret || null }) }
}

/** What the trail keeps: never the password, nor whether it changed. */
const told = ({ host, port, tls, userName, sender }: Omit<Fields, 'password'>) => ({
  host,
  port,
  tls,
  userName,
  sender,
})
