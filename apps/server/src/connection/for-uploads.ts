import type { Cloud } from '@lotse/contract'
import type { UploadWorld } from '@lotse/packaging'
import type { Transaction } from '../platform/db/database.ts'
import type { Services } from '../platform/services.ts'
import { cloudAddresses, type GraphNetwork } from './addresses.ts'
import { credentialOf } from './credential.ts'
import { GraphFault } from './graph/fault.ts'
import { wayTo } from './graph/open-link.ts'
import { send, textOf } from './graph/send.ts'
import { backOff, MOST_TRIES } from './graph/waiting.ts'
import { consentIn } from './present.ts'
import type { Wait } from './run-job.ts'
import { type Token, tokenKeeper } from './sign-in.ts'
import { type ConnectionRow, findConnection, holdConnection, type Place, updateConnection } from './store.ts'

/** What uploads may know of a connection, and their way to Microsoft with it. */

export interface UploadConnection {
  readonly cloud: Cloud
  readonly directoryId: string
  readonly applicationId: string
  /** The permissions that the last token named; null where there was none, or it did not say. */
  readonly roles: readonly string[] | null
  readonly portal: string
  readonly consent: string
}

/** The connection of a tenant; null where it is not connected. */
export async function connectionForUploads(tx: Transaction, place: Place): Promise<UploadConnection | null> {
  const row = await findConnection(tx, place)
  if (row === null) return null
  const { cloud, directoryId, applicationId, roles } = row
  const consent = consentIn(cloud, row)
  return { cloud, directoryId, applicationId, roles, portal: cloudAddresses[cloud].portal, consent }
}

/** Where an app is looked at in Intune. */
export const appAddress = (cloud: Cloud, appId: string): string =>
  `${cloudAddresses[cloud].intune}/#view/Microsoft_Intune_Apps/SettingsMenu/~/0/appId/${appId}`

/** Microsoft, as an upload needs it. */
export interface UploadWay {
  readonly cloud: Cloud
  readonly directoryId: string
  readonly world: UploadWorld
  /** Host of Graph in the cloud of the connection. */
  readonly host: string
  readonly storageHosts: ReadonlySet<string>
  /** Signs in, and gives the permissions that the token names; null where it does not say. Throws a GraphFault. */
  readonly roles: () => Promise<readonly string[] | null>
}

interface Surroundings {
  readonly services: Pick<Services, 'database' | 'clock' | 'secret'>
  readonly network: GraphNetwork
  readonly wait: Wait
  readonly signal: AbortSignal
}

/** Opens the way to Graph and its storage with the credential of a connection; null where there is none any more. */
export async function openUploadWay(surroundings: Surroundings, place: Place): Promise<UploadWay | null> {
  const { services, network, wait, signal } = surroundings
  const connection = await services.database.transaction({ customer: place.customerId }, (tx) =>
    findConnection(tx, place),
  )
  if (connection === null) return null
  const { cloud, directoryId } = connection
  const token = patientToken(surroundings, connection)
  return {
    cloud,
    directoryId,
    host: new URL(cloudAddresses[cloud].graph).host,
    storageHosts: network.downloadHosts,
    async roles() {
      const { roles } = await token(false)
      if (roles !== null) await rememberRoles(services, connection, roles)
      return roles
    },
    world: {
      token: async (isNew) => (await token(isNew)).text,
      wait: (milliseconds) => wait(milliseconds, signal),
      now: () => performance.now(),
      async fetch(url, { whole = false, ...request }) {
        signal.throwIfAborted()
        const until = whole ? new AbortController().signal : signal
        const own = cloudAddresses[cloud].graph
        const isGraph = url.startsWith(`${own}/`)
        // A gateway of the network may stand where Graph is.
        const address = new URL(isGraph ? `${network.addressesOf(cloud).graph}${url.slice(own.length)}` : url)
        const way = isGraph ? {} : wayTo(network, address)
        const answer = await send(address, { ...request, ...way, signal: until })
        const text = await textOf(answer, until)
        return {
          status: answer.statusCode ?? 0,
          headers: { get: (name) => String(answer.headers[name] ?? '') || null },
          text: async () => text,
        }
      },
    },
  }
}

/** The token of the connection; where nobody answers the sign-in it is tried again. */
function patientToken(
  { services, network, wait, signal }: Surroundings,
  connection: ConnectionRow,
): (isNew: boolean) => Promise<Token> {
  const keeper = tokenKeeper({
    network,
    connection,
    credential: () => credentialOf(services.secret, connection),
    now: () => services.clock.now(),
    today: services.clock.today(),
    signal,
  })
  return async (isNew) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await keeper(isNew)
      } catch (error) {
        const mayPass = error instanceof GraphFault && ['unreachable', 'throttled'].includes(error.answer.answer)
        if (!mayPass || attempt === MOST_TRIES) throw error
        await wait(backOff(attempt + 1, Math.random()) * 1000, signal)
      }
    }
  }
}

/** What the newest token names is what people see of the permissions. */
async function rememberRoles(
  { database }: Pick<Services, 'database'>,
  connection: ConnectionRow,
  roles: readonly string[],
): Promise<void> {
  await database.transaction({ customer: connection.customerId }, async (tx) => {
    const row = await holdConnection(tx, connection)
    if (row?.applicationId === connection.applicationId && row.directoryId === connection.directoryId)
      await updateConnection(tx, row, { roles: [...roles] })
  })
}
