import type { Connection, ImportResult } from '@lotse/contract'
import { APP_USER_DETAIL } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import { type ImportRow, importsOf, type Place, runWithImports } from './store.ts'
import { importCancelled, importFailed, notUsable } from './words.ts'

type LastImport = NonNullable<Connection['lastImport']>
type ImportProblem = LastImport['problems'][number]

/** What became of what the newest reading with news handed to the import; null where none ever did. */
export async function lastImport(tx: Transaction, place: Place): Promise<LastImport | null> {
  const run = await runWithImports(tx, place)
  if (run === null) return null
  const imports = await importsOf(tx, place.customerId, run.imports)
  return { isOver: imports.every(({ finishedAt }) => finishedAt !== null), problems: imports.flatMap(problemsOf) }
}

/** Why something of an import is not in the figures; nothing while it is at work. */
export function problemsOf({ state, result, problem }: Omit<ImportRow, 'finishedAt'>): ImportProblem[] {
  if (state === 'cancelled') return [{ file: null, message: importCancelled }]
  if (state === 'failed') return [{ file: null, message: problem?.detail ?? importFailed }]
  if (state !== 'done' || result === null) return []
  // Only an import writes there.
  const { stored, files } = result as ImportResult
  if (!stored)
    return files.flatMap(({ file, refused }) => (refused === null ? [] : [{ file, message: refused.message }]))
  return files
    .filter(({ report, usable }) => report === APP_USER_DETAIL && !usable)
    .map(({ file, notes: [why] }) => ({ file, message: why ?? notUsable }))
}
