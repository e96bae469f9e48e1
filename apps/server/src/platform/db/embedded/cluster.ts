import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'
import { reasonOf, systemCode } from '../../system-error.ts'
import { type Account, giveTo } from './account.ts'
import type { PostgresPrograms } from './binaries.ts'
import { runProgram } from './run-program.ts'
import type { Durability } from './settings.ts'

/** The superuser of an embedded server. Only the supervisor, backups and tests use it. */
export const SUPERUSER = 'postgres'

/**
 * Makes a new data directory at `directory`, or leaves the one that is there. A new one is made beside its place and
 * moved there when it is whole, so an interruption leaves nothing half made.
 *
 * Throws the problems wrong-postgres-major, disk-full and postgres-failed.
 */
export async function ensureCluster(
  directory: string,
  programs: PostgresPrograms,
  account: Account | null,
  options: { password: string | null; durability: Durability; onMaking: () => void },
): Promise<'made' | 'present'> {
  const found = await readMajor(directory)
  if (found !== null) {
    if (found === programs.major) return 'present'
    throw new StartupProblem('wrong-postgres-major', { folder: directory, found, expected: programs.major })
  }
  options.onMaking()
  const draft = `${directory}.new`
  const passwordFile = `${directory}.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await giveTo(account, draft)
  try {
    if (options.password !== null) await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 })
    await initialise(draft, programs, account, options.password === null ? null : passwordFile, options.durability)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, directory)
  return 'made'
}

async function initialise(
  directory: string,
  programs: PostgresPrograms,
  account: Account | null,
  passwordFile: string | null,
  durability: Durability,
): Promise<void> {
  // Whoever reaches the socket is let in: the folder it lies in is closed to everybody else. Where there is no such
  // folder (Windows) a generated password guards the loopback interface.
  const signIn =
    passwordFile === null
      ? ['--auth-local=trust', '--auth-host=reject']
      : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  // The root collation of ICU sorts German and English as people expect, and the same on every system.
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const sync = durability === 'fast' ? ['--no-sync'] : []
  const args = ['-D', directory, `--username=${SUPERUSER}`, '--data-checksums', ...signIn, ...language, ...sync]
  const result = await runProgram(programs.initdb, args, { account, environment: programs.environment }).catch(
    (error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error
      // The loader of the programs is missing: another C library than theirs (musl).
      throw new StartupProblem('postgres-missing', {
        platform: `${process.platform}-${process.arch}, ${reasonOf(error)}`,
      })
    },
  )
  if (result.code === 0) return
  if (/no space left on device/i.test(result.output)) {
    throw new StartupProblem('disk-full', { folder: directory, freeMegabytes: null, neededMegabytes: 256 })
  }
  throw new StartupProblem('postgres-failed', { step: 'initdb', reason: result.output.trim(), log: '(shown)' })
}

/** The major version a data directory was made by, or null when there is none. */
async function readMajor(directory: string): Promise<string | null> {
  try {
    return (await readFile(join(directory, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
