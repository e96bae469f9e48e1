import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A mail server of a test's own on this machine: it keeps what it takes. */
export interface Mailbox {
  readonly port: number
  readonly letters: Letter[]
  /** What the next recipients, or one of them, are refused with; null: nobody is. */
  refuse: { readonly code: number; readonly words: string; readonly to?: string } | null
  /** Awaited when a sender arrives, and when a letter is kept but the sender was not told so yet. */
  onStep: ((step: 'arrived' | 'taken') => Promise<void>) | null
  stop(): Promise<void>
}

interface Letter {
  readonly to: readonly string[]
  readonly raw: string
  /** The text, with the encoding of mail undone. */
  readonly text: string
  readonly messageId: string
}

export const MAILBOX_USER = 'lotse'
export const MAILBOX_PASSWORD = 'a password for mail'

/** Starts one; `port` 0 is any free one. Whoever signs in needs its user and password. */
export async function startMailbox(port = 0): Promise<Mailbox> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onMailFrom(_address, _session, done) {
      Promise.resolve(mailbox.onStep?.('arrived')).then(() => done(), done)
    },
    onAuth({ username, password }, _session, done) {
      if (username === MAILBOX_USER && password === MAILBOX_PASSWORD) done(null, { user: username })
      else done(new Error('who are you'))
    },
    onRcptTo({ address }, _session, done) {
      const { refuse } = mailbox
      if (refuse === null || (refuse.to !== undefined && refuse.to !== address)) return done()
      done(Object.assign(new Error(refuse.words), { responseCode: refuse.code }))
    },
    onData(stream, session, done) {
      text(stream)
        .then((raw) => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          letters.push({ to, raw, text: readable(raw), messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '' })
          return mailbox.onStep?.('taken')
        })
        .then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  server.on('error', () => {})
  const mailbox: Mailbox = {
    port: (server.server.address() as AddressInfo).port,
    letters,
    refuse: null,
    onStep: null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mailbox
}

/** Quoted-printable undone, byte by byte. */
function readable(raw: string): string {
  const joined = raw.replaceAll(/=\r?\n/g, '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
