import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { outerLookup } from '../../platform/outer-addresses.ts'
import { TeamsFault } from './fault.ts'

/** From the look-up of the name to the end of the answer. */
const LONGEST_MS = 30_000
/** Of an answer so much is read: it says in words what went wrong. */
const LONGEST_ANSWER = 2000
/** The older connectors say in the body of a success that it was none. */
const REFUSED_WITHIN = /webhook message delivery failed/i

/**
 * Hands one card to a workflow of Teams. Redirects are not followed, and a name that leads to an inner address is refused
 * at the moment of connecting. Resolves once Teams has taken it; throws a {@link TeamsFault}, which never holds the
 * address: whoever knows that can post there. A host that takes its time, or drips its answer, is left after half a minute.
 * @param id the same at every attempt, so that a workflow can tell what it has already
 * @param stopping breaks the attempt off
 */
export async function postCard(
  trusted: ReadonlySet<string>,
  address: URL,
  card: object,
  { id, stopping }: { readonly id: string; readonly stopping?: AbortSignal | undefined },
): Promise<void> {
  const body = JSON.stringify({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  })
  const limit = AbortSignal.timeout(LONGEST_MS)
  const signal = stopping === undefined ? limit : AbortSignal.any([stopping, limit])
  const answer = await send(trusted, address, body, { id, signal })
  const said = await beginningOf(answer)
  const status = answer.statusCode ?? 0
  if (status >= 200 && status < 300 && !REFUSED_WITHIN.test(said)) return
  throw new TeamsFault({ status: REFUSED_WITHIN.test(said) ? 503 : status, said: '', waitSeconds: waitIn(answer) })
}

function send(
  trusted: ReadonlySet<string>,
  address: URL,
  body: string,
  { id, signal }: { readonly id: string; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const isTrusted = trusted.has(address.host.toLowerCase())
  return new Promise((resolve, reject) => {
    const begin = address.protocol === 'https:' ? secure : plain
    const request = begin(
      address,
      {
        method: 'POST',
        signal,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': id,
          'user-agent': 'Lotse',
        },
        ...(!isTrusted && { lookup: outerLookup }),
      },
      resolve,
    )
    request.on('error', ({ code = '' }: NodeJS.ErrnoException) =>
      reject(new TeamsFault({ status: 0, said: signal.aborted ? 'ETIMEDOUT' : code })),
    )
    request.end(body)
  })
}

async function beginningOf(answer: IncomingMessage): Promise<string> {
  let said = ''
  try {
    answer.setEncoding('utf8')
    for await (const piece of answer) {
      said += piece
      if (said.length > LONGEST_ANSWER) break
    }
  } catch {
    // What broke off is read as far as it came; the status says whether it was taken.
  }
  return said.slice(0, LONGEST_ANSWER)
}

function waitIn({ headers }: IncomingMessage): number | null {
  const said = headers['retry-after']
  if (said === undefined) return null
  const seconds = Number.isNaN(Number(said)) ? (Date.parse(said) - Date.now()) / 1000 : Number(said)
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null
}
