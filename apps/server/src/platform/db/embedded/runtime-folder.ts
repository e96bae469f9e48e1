import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'
import { reasonOf, systemCode } from '../../system-error.ts'
import { type Account, giveTo } from './account.ts'

/** The address of a Unix socket has 104 bytes on macOS and 108 on Linux, a final zero included. */
const LONGEST_SOCKET_PATH = 100
const SOCKET_NAME = '.s.PGSQL.5432.lock'

/**
 * The folder for the server's socket: short, and the same for the same data folder, so that a second process finds
 * the server. Data folders have long names, a socket's path may not.
 */
export function runtimeFolderPath(dataRoot: string, env: NodeJS.ProcessEnv = process.env): string {
  const uid = process.getuid?.() ?? 0
  const key = createHash('sha256').update(dataRoot).digest('hex').slice(0, 12)
  const name = `lotse-${uid}-${key}`
  const parents = uid === 0 ? ['/run'] : [env.XDG_RUNTIME_DIR, tmpdir()]
  const parent = parents.find((folder) => folder && fits(join(folder, name)) && isUsableParent(folder, uid))
  return join(parent ?? '/tmp', name)
}

/** Makes the runtime folder, open to the server's user only. Throws the problem `runtime-folder` when somebody else has it. */
export async function makeRuntimeFolder(folder: string, account: Account | null): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw problem(folder, reasonOf(error))
  }
  // The parent may be open to everybody (/tmp): a link or a folder laid there by somebody else is not ours.
  const found = await lstat(folder)
  const own = process.getuid?.() ?? found.uid
  if (!found.isDirectory()) throw problem(folder, 'it is not a folder')
  if (found.uid !== own && found.uid !== account?.uid) throw problem(folder, `it belongs to user ${found.uid}`)
  await chmod(folder, 0o700)
  await giveTo(account, folder)
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST_SOCKET_PATH
}

/** XDG_RUNTIME_DIR may still name another user's folder after `su`. */
function isUsableParent(folder: string, uid: number): boolean {
  try {
    const found = lstatSync(folder)
    return found.isDirectory() && (found.uid === uid || (found.mode & 0o1002) === 0o1002)
  } catch {
    return false
  }
}

function problem(folder: string, reason: string): StartupProblem {
  return new StartupProblem('runtime-folder', { folder, reason })
}
