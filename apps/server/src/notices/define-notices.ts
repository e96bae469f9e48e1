import { coalesced } from '../platform/coalesced.ts'
import type { Services } from '../platform/services.ts'
import { deliverNotices } from './deliver.ts'
import { forgetNotices } from './forget-notices.ts'
import { NOTICE_CHANNEL } from './notify.ts'
import { sendTeams } from './teams/send-teams.ts'

/**
 * Delivers notices: right after the change that told them, and every minute whatever is due by then. Teams is sent to
 * beside that: a host that takes its time keeps nobody's mail waiting. Before the job queue starts; the function ends the
 * listening and breaks off what is being sent, which is due again.
 */
export async function defineNotices(services: Services): Promise<() => Promise<void>> {
  const { jobs, log, database } = services
  const stopping = new AbortController()
  const sending = coalesced(() => sendTeams(services, stopping.signal))
  const delivering = coalesced(async () => {
    await deliverNotices(services)
    sending.run().catch((error: unknown) => log.error({ err: error }, 'Teams could not be sent to'))
  })
  jobs.cron('deliver-notices', '* * * * *', () => delivering.run())
  jobs.cron('forget-notices', '47 3 * * *', async () => {
    log.info(await forgetNotices(services), 'old notices forgotten')
  })
  const stopListening = await database.listen(NOTICE_CHANNEL, () => {
    delivering.run().catch((error: unknown) => log.error({ err: error }, 'notices could not be delivered'))
  })
  return async () => {
    await stopListening()
    stopping.abort()
    await delivering.settled()
    await sending.settled()
  }
}
