import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Services } from '../platform/services.ts'

type Sealer = Pick<Services, 'secret' | 'clock'>

const envelope = z.object({ until: z.number(), content: z.unknown() })

/** Text for a cookie that holds `content` (JSON) for some seconds. It can be read by the browser, but not changed. */
export function seal({ secret, clock }: Sealer, purpose: string, content: unknown, seconds: number): string {
  const until = clock.now().getTime() + seconds * 1000
  const body = Buffer.from(JSON.stringify({ until, content })).toString('base64url')
  return `${body}.${signature(secret, purpose, body).toString('base64url')}`
}

/** The content of a sealed text; null when it was sealed for another purpose, altered, or is too old. */
export function unseal({ secret, clock }: Sealer, purpose: string, sealed: string | null): unknown {
  const [body, mark, rest] = sealed?.split('.') ?? []
  if (body === undefined || mark === undefined || rest !== undefined) return null
  const expected = signature(secret, purpose, body)
  const given = Buffer.from(mark, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const { until, content } = envelope.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  return until > clock.now().getTime() ? content : null
}

function signature(secret: Services['secret'], purpose: string, body: string): Buffer {
  return createHmac('sha256', secret.derive(purpose)).update(body).digest()
}
