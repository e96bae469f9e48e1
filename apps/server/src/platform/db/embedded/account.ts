import { chown, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'

/** The user a server process runs as, when it may not be the present one. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** `nobody` on Linux. It must be a user the system knows: initdb asks for its name. */
const UNPRIVILEGED = 65534

/** PostgreSQL refuses to run as root: then it runs as an unprivileged user. Null where it runs as the present one. */
export function serverAccount(): Account | null {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : null
}

/** Gives a folder or file to the server's user, where that is not the present one. */
export async function giveTo(account: Account | null, path: string): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid)
}

/** Throws the problem `data-folder-unreachable` when a folder above `path` is closed to the server's user. */
export async function requireReachable(account: Account | null, path: string): Promise<void> {
  if (account === null) return
  const whole = resolve(path)
  for (let folder = dirname(whole); ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & 0o001) === 0) {
      throw new StartupProblem('data-folder-unreachable', { folder: whole, blockedBy: folder, uid: account.uid })
    }
    if (folder === dirname(folder)) return
  }
}
