import { StartupProblem } from './startup-problem.ts'

/** The code of an error of the operating system (`ENOENT`, …), or null. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** The message of anything thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'])
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** What a person needs to know when writing to the data folder failed; errors of other kinds come back as they are. */
export function writingProblem(error: unknown, folder: string, neededMegabytes: number): unknown {
  const code = systemCode(error)
  if (code === null) return error
  if (FULL.has(code)) return new StartupProblem('disk-full', { folder, freeMegabytes: null, neededMegabytes })
  if (NOT_WRITABLE.has(code)) return new StartupProblem('data-folder-read-only', { folder, reason: code })
  return error
}
