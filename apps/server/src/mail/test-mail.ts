import type { Localised } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { compose } from '../platform/mail/compose.ts'
import { findServer, organisationName } from '../platform/mail/server-store.ts'
import { sendNow } from '../platform/mail/transport.ts'
import { troubleOf } from '../platform/mail/words.ts'

/** Sends a test message to whoever asks, past the outbox, and tells at once what came of it. Problem: `not-found`. */
export async function testMail({ services, actor, language }: ActingContext) {
  const [server, from] = await services.database.transaction('portfolio', async (tx) => [
    await findServer(tx),
    await organisationName(tx),
  ])
  if (server === null) throw new Problem('not-found', { detail: NO_SERVER })
  const words = WORDS[language]
  const body = compose({ language, ...words, from })
  const messageId = `<${newId()}@${new URL(services.origin).hostname}>`
  const to = actor.email
  try {
    await sendNow(services.secret, server, { to, subject: words.subject, ...body, messageId, attachments: [] })
    return { to, problem: null }
  } catch (error) {
    services.log.info({ err: error }, 'a test message was not sent')
    return { to, problem: troubleOf(error).words }
  }
}

const NO_SERVER: Localised = {
  de: 'Es ist noch kein Mailserver eingerichtet.',
  en: 'No mail server is set up yet.',
}

const WORDS = {
  de: { subject: 'Testnachricht von Lotse', paragraphs: ['Diese Nachricht kam an: Lotse kann Mail senden.'] },
  en: { subject: 'Test message from Lotse', paragraphs: ['This message arrived: Lotse can send mail.'] },
} as const
