import { createTransport } from 'nodemailer'
import type { Secret } from '../secret.ts'
import { passwordOf, type ServerRow } from './server-store.ts'

const CONNECT_MS = 10_000
const ANSWER_MS = 30_000

/** A message as it goes out. */
export interface Outgoing {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  /** Whom an answer goes to; nobody reads what is answered to the sender. */
  readonly replyTo?: string | undefined
  readonly attachments: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[]
}

/** Hands one message to the mail server. Resolves once the server has taken it; throws what nodemailer throws. */
export async function sendNow(secret: Secret, server: ServerRow, message: Outgoing): Promise<void> {
  const { host, port, tls, userName, sender } = server
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'startTls',
    ignoreTLS: tls === 'none',
    ...(userName && { auth: { user: userName, pass: passwordOf(secret, server) ?? '' } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    // Nothing in a message may make Lotse read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      ...message,
      attachments: [...message.attachments],
      from: sender,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
