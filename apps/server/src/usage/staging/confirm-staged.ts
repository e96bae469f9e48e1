import type { UsageImport } from '@lotse/contract'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile } from '../../platform/http/if-match.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { PreviewedFile } from '../../tables/usage-import.ts'
import type { ImportInput } from '../import-input.ts'
import { importTitle } from '../texts.ts'
import { decideStaged } from './decide-staged.ts'
import { stagedView } from './read-staged.ts'
import { stateOf } from './state-of.ts'
import { type StagedKey, updateStaged } from './store.ts'

interface Confirmation extends StagedKey {
  readonly version: number
  /** Keys of files to leave out. */
  readonly without: readonly string[]
}

/**
 * Takes an import in: asks for the job that stores all files but those left out, in one transaction. Every refused file has
 * to be left out by name, so that none is missing unnoticed. Problems: `not-found`, `changed-meanwhile`, `input-not-valid`
 * where a refused file is not named or nothing would remain.
 */
export async function confirmStaged(context: ActingContext, confirmation: Confirmation): Promise<UsageImport> {
  const { version, without, ...key } = confirmation
  const { services, actor } = context
  return decideStaged(context, key, version, async (tx, staged) => {
    if (stateOf(staged) !== 'waiting')
      throw changedMeanwhile(await stagedView(tx, key, { actor, now: services.clock.now() }))
    const leftOut = new Set(without)
    const refused = staged.preview.filter((file) => file.refused !== null && !leftOut.has(file.key))
    if (refused.length > 0) throw refusedNotNamed(refused)
    const files = staged.files.filter(({ id }) => !leftOut.has(id))
    if (files.length === 0) throw nothingRemains()
    const input: ImportInput = {
      tenantId: key.tenantId,
      files,
      monthFirst: staged.monthFirst,
      importId: staged.id,
      leftOut: staged.files.filter(({ id }) => leftOut.has(id)),
    }
    const jobId = await services.jobs.enqueue(tx, {
      kind: 'usage-import',
      customerId: key.customerId,
      title: importTitle(files.length),
      input,
      requestedBy: actor.personId,
    })
    const known = new Set(staged.preview.map((file) => file.key))
    const named = without.filter((one) => known.has(one))
    await updateStaged(tx, staged, { state: 'importing', jobId, leftOut: named })
  })
}

function refusedNotNamed(refused: readonly PreviewedFile[]): Problem {
  const names = refused.map(({ name }) => name).join(', ')
  const message = {
    de: `Diese Dateien wurden abgelehnt und sind nicht ausgenommen: ${names}. Nehmen Sie sie ausdrücklich aus, damit keine unbemerkt fehlt.`,
    en: `These files were refused and are not left out: ${names}. Leave them out by name, so that none is missing unnoticed.`,
  }
  return new Problem('input-not-valid', {
    detail: message,
    errors: [{ field: 'body.without', code: 'missing', message }],
  })
}

function nothingRemains(): Problem {
  const message = {
    de: 'Wenn alle Dateien ausgenommen sind, bleibt nichts einzulesen. Verwerfen Sie den Import.',
    en: 'With all files left out there is nothing to take in. Drop the import.',
  }
  return new Problem('input-not-valid', {
    detail: message,
    errors: [{ field: 'body.without', code: 'too_big', message }],
  })
}
