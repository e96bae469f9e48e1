import { buffer } from 'node:stream/consumers'
import type { Localised, MailKind } from '@lotse/contract'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { storedFile } from '../../tables/usage.ts'
import { type Change, derive } from '../change.ts'
import { unsealText } from '../seal.ts'
import type { Services } from '../services.ts'
import { WAIT_MINUTES } from '../waits.ts'
import { bodySealedFor } from './enqueue-mail.ts'
import { claimMail, dueMail, type MailKey, type MailRow, updateMail } from './outbox-store.ts'
import { findServer } from './server-store.ts'
import { type Outgoing, sendNow } from './transport.ts'
import { troubleOf } from './words.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log' | 'secret' | 'files'>

/** What became of an attempt, for whoever wrote the mail; after the last one Lotse does not try again. */
type MailOutcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly problem: Localised; readonly isLast: boolean }

/** Called in the transaction that notes the attempt, in a savepoint of its own: the mail is sent, whatever goes wrong here. */
export type MailListener = (change: Change, mail: MailRow, outcome: MailOutcome) => Promise<void>
export type MailListeners = Readonly<Partial<Record<MailKind, MailListener>>>

/** Null: a message may be sent now; otherwise it may later, or never and why. */
export type Gate = { readonly later: Date } | { readonly never: Localised } | null
/** Asked right before each attempt, in its transaction: what was right when a mail was written need not be so any more. */
export type MailGate = (change: Change, mail: MailRow) => Promise<Gate>
export type MailGates = Readonly<Partial<Record<MailKind, MailGate>>>

const AT_ONCE = 50

/**
 * Sends whatever is due, one after the other. Each message is held by the database while it is sent and noted: if the
 * process dies in between, it is due again, and goes out with the same Message-ID. So it arrives at least once.
 */
export async function sendDue(services: Needs, listeners: MailListeners, gates: MailGates = {}): Promise<number> {
  const { database, clock, log } = services
  const due = await database.transaction('portfolio', (tx) => dueMail(tx, clock.now(), AT_ONCE))
  let tried = 0
  for (const key of due) {
    try {
      if (await sendOne(services, { listeners, gates }, key)) tried += 1
    } catch (error) {
      log.error({ err: error, mail: key.id }, 'a mail could not be handled')
    }
  }
  return tried
}

interface Kinds {
  readonly listeners: MailListeners
  readonly gates: MailGates
}

async function sendOne(services: Needs, { listeners, gates }: Kinds, key: MailKey): Promise<boolean> {
  return derive(services, key.customerId, async (change) => {
    const { tx, now } = change
    const row = await claimMail(tx, key, now)
    if (row === null) return false
    change.touch('session')
    const gate = (await gates[row.kind]?.(change, row)) ?? null
    if (gate !== null) {
      await updateMail(tx, row, standing(gate))
      return true
    }
    const attempts = row.attempts + 1
    const trouble = await attempt(services, change, row)
    if (trouble === null) {
      const done = { state: 'sent', sentAt: now, nextAt: null, body: null, problem: null } as const
      await updateMail(tx, row, { ...done, attempts })
      await tell(services, listeners, change, row, { sent: true })
    } else {
      const { words: problem, isForGood } = trouble
      const wait = isForGood ? undefined : WAIT_MINUTES[attempts - 1]
      const nextAt = wait === undefined ? null : new Date(now.getTime() + wait * 60_000)
      await updateMail(tx, row, { state: nextAt === null ? 'givenUp' : 'failed', nextAt, attempts, problem })
      await tell(services, listeners, change, row, { sent: false, problem, isLast: nextAt === null })
    }
    return true
  })
}

/** How a mail stands that may not be sent now. Nothing is kept of what never will be. */
const standing = (gate: NonNullable<Gate>): Partial<MailRow> =>
  'later' in gate ? { nextAt: gate.later } : { state: 'givenUp', nextAt: null, body: null, problem: { ...gate.never } }

/**
 * Tells whoever wrote the mail what became of it. What fails there (its engagement is gone, say) is taken back and logged:
 * were the whole attempt taken back, the same mail would go out again every minute.
 */
async function tell(
  { log }: Needs,
  listeners: MailListeners,
  change: Change,
  row: MailRow,
  outcome: MailOutcome,
): Promise<void> {
  const listener = listeners[row.kind]
  if (listener === undefined) return
  try {
    await change.tx.transaction((tx) => listener({ ...change, tx }, row, outcome))
  } catch (error) {
    log.error({ err: error, mail: row.id }, 'what became of a mail could not be noted')
  }
}

/** Null where the mail server took it. */
async function attempt(services: Needs, { tx }: Change, row: MailRow) {
  const server = await findServer(tx)
  if (server === null) return { words: NO_SERVER, isForGood: false }
  const body = row.body && unsealText(services.secret, row.body, bodySealedFor(row.id))
  if (body === null) return { words: NO_BODY, isForGood: true }
  try {
    const { text, html, replyTo } = written.parse(JSON.parse(body))
    const { recipient: to, subject, messageId } = row
    const attachments = await attachmentsOf(services, tx, row)
    await sendNow(services.secret, server, { to, subject, text, html, messageId, attachments, replyTo })
    return null
  } catch (error) {
    services.log.warn({ err: error, mail: row.id }, 'a mail was not sent')
    return troubleOf(error)
  }
}

const written = z.object({ text: z.string(), html: z.string(), replyTo: z.string().optional() })

async function attachmentsOf({ files }: Needs, tx: Change['tx'], row: MailRow): Promise<Outgoing['attachments']> {
  if (row.fileId === null) return []
  const [file] = await tx
    .select()
    .from(storedFile)
    .where(and(eq(storedFile.customerId, row.customerId), eq(storedFile.id, row.fileId)))
  if (file === undefined) return []
  const content = await buffer(await files.open(row.customerId, file.id))
  return [{ filename: file.name, content, contentType: file.mediaType }]
}

const NO_SERVER: Localised = {
  de: 'Es ist kein Mailserver mehr eingerichtet. Richten Sie in den Einstellungen einen ein.',
  en: 'No mail server is set up any more. Set one up in the settings.',
}

const NO_BODY: Localised = {
  de: 'Der Text lässt sich nicht mehr lesen: Diese Installation hat einen anderen Schlüssel als damals. Lösen Sie den Vorgang noch einmal aus.',
  en: 'The words can no longer be read: this installation has another key than then. Do again what it was about.',
}
