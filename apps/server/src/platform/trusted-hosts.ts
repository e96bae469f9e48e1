import { StartupProblem } from './startup-problem.ts'

/**
 * Reads `LOTSE_TRUSTED_HOSTS`: hosts, with port, that messages may be sent to although they are inner or without TLS, such
 * as a gateway of the network. Throws the startup problem `setting-not-valid`.
 */
export function trustedHosts(env: NodeJS.ProcessEnv): ReadonlySet<string> {
  const value = env.LOTSE_TRUSTED_HOSTS ?? ''
  const hosts = value.split(',').map((host) => host.trim().toLowerCase())
  const named = hosts.filter((host) => host !== '')
  if (named.every((host) => /^[a-z0-9.-]+(:\d+)?$/.test(host))) return new Set(named)
  throw new StartupProblem('setting-not-valid', {
    name: 'LOTSE_TRUSTED_HOSTS',
    value,
    example: 'gateway.example.com,localhost:8080',
  })
}
