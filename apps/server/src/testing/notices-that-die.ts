import { deliverNotices } from '../notices/deliver.ts'
import { notify } from '../notices/notify.ts'
import { sendTeams } from '../notices/teams/send-teams.ts'
import { change } from '../platform/change.ts'
import { systemClock } from '../platform/clock.ts'
import type { ConnectionByParts } from '../platform/db/connection.ts'
import { openDatabase } from '../platform/db/database.ts'
import { sendDue } from '../platform/mail/send-due.ts'
import { secretFrom } from '../platform/secret.ts'
import { ARNOLD, engagementOf, someNotice } from './notice-matter.ts'
import { silentLog } from './silent-log.ts'

/**
 * A process of its own that tells notices, or delivers them, until the test kills it. It says on its output how far it has
 * come: `inside` the change that tells, `committed`, or `delivering`.
 */
interface Task {
  readonly connection: ConnectionByParts
  readonly does: 'tell' | 'tellAndCommit' | 'deliver'
  readonly key: string
  readonly teamsHost: string
}

const { connection, does, key, teamsHost } = JSON.parse(process.argv[2] ?? '') as Task
const database = await openDatabase(connection, { maxConnections: 3 })
const services = {
  database,
  clock: systemClock,
  log: silentLog,
  secret: secretFrom(Buffer.alloc(32, 7)),
  origin: 'https://lotse.example',
  trustedHosts: new Set([teamsHost]),
  files: { open: () => Promise.reject(new Error('no files here')) } as never,
}
const say = (word: string) => process.stdout.write(`${word}\n`)
const forever = () => new Promise<never>(() => setInterval(() => {}, 60_000))

if (does === 'deliver') {
  say('delivering')
  for (;;) {
    await deliverNotices(services)
    await sendTeams(services)
    await sendDue(services, {})
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

await change({ services, actor: null }, ARNOLD, async (one) => {
  const engagementId = engagementOf(ARNOLD)
  await notify(one, { ...someNotice, engagementId, key })
  await one.record({ event: 'engagement.changed', engagementId })
  if (does === 'tell') {
    say('inside')
    await forever()
  }
})
say('committed')
await forever()
