import { coalesced } from '../coalesced.ts'
import type { Services } from '../services.ts'
import { MAIL_CHANNEL } from './enqueue-mail.ts'
import { type MailGates, type MailListeners, sendDue } from './send-due.ts'

/**
 * Sends mail from the outbox: right after the change that wrote it, and every minute whatever is due by then. Before the
 * job queue starts; the function ends the listening.
 */
export async function defineMail(
  services: Services,
  listeners: MailListeners,
  gates: MailGates,
): Promise<() => Promise<void>> {
  const sending = coalesced(() => sendDue(services, listeners, gates))
  services.jobs.cron('send-mail', '* * * * *', () => sending.run())
  const stopListening = await services.database.listen(MAIL_CHANNEL, () => {
    sending.run().catch((error: unknown) => services.log.error({ err: error }, 'mail could not be sent'))
  })
  return async () => {
    await stopListening()
    await sending.settled()
  }
}
