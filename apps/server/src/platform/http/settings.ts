import { isIP } from 'node:net'
import { StartupProblem } from '../startup-problem.ts'

/** What the surroundings say about the HTTP server. */
export interface HttpSettings {
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number
  /** Addresses or networks (CIDR) of proxies whose word about the caller's address is taken, beside this machine. */
  readonly proxies: readonly string[]
}

const REQUESTS_PER_MINUTE = 3000

/**
 * Reads `LOTSE_REQUESTS_PER_MINUTE` and `LOTSE_PROXIES`. Throws the startup problem `setting-not-valid` for what they
 * cannot mean, because a mistyped limit must not quietly become none.
 */
export function httpSettings(env: NodeJS.ProcessEnv): HttpSettings {
  return { requestsPerMinute: requestsPerMinute(env.LOTSE_REQUESTS_PER_MINUTE), proxies: proxies(env.LOTSE_PROXIES) }
}

function requestsPerMinute(value: string | undefined): number {
  if (!value) return REQUESTS_PER_MINUTE
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new StartupProblem('setting-not-valid', {
    name: 'LOTSE_REQUESTS_PER_MINUTE',
    value,
    example: String(REQUESTS_PER_MINUTE),
  })
}

function proxies(value: string | undefined): readonly string[] {
  const listed = (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const wrong = listed.find((entry) => !isAddressOrNetwork(entry))
  if (wrong === undefined) return listed
  throw new StartupProblem('setting-not-valid', {
    name: 'LOTSE_PROXIES',
    value: wrong,
    example: '10.0.0.5, 10.1.0.0/16',
  })
}

function isAddressOrNetwork(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
