import { createServer } from 'node:net'
import { StartupProblem } from './startup-problem.ts'
import { systemCode } from './system-error.ts'

/**
 * Makes sure that Lotse can listen at `host` and `port`, by doing so for a moment. Meant for the time before anything
 * in the data folder is touched.
 *
 * Throws the problems port-taken and port-unusable.
 */
export async function requirePort(host: string, port: number): Promise<void> {
  // Whoever knocks in this moment is turned away: an open connection would keep the port.
  const probe = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen({ host, port, exclusive: true }, resolve)
  }).catch((error: unknown) => {
    throw listeningProblem(error, host, port)
  })
  await new Promise((resolve) => probe.close(resolve))
}

/** Not allowed (a low port), no address of this machine, or no such name. */
const UNUSABLE = new Set(['EACCES', 'EPERM', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'])

/** What a person needs to know when listening failed; errors of other kinds come back as they are. */
export function listeningProblem(error: unknown, host: string, port: number): unknown {
  const code = systemCode(error)
  if (code === 'EADDRINUSE') return new StartupProblem('port-taken', { host, port }, { cause: error })
  if (code === null || !UNUSABLE.has(code)) return error
  return new StartupProblem('port-unusable', { host, port, reason: code }, { cause: error })
}
