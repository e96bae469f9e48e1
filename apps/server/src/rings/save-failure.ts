import type { FailureChange, RingFailure } from '@lotse/contract'
import { normalExitCode } from '@lotse/rollout'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { type Here, named, type Place } from './here.ts'
import { addEntry, changeEntry, type EntryRequest, type Keeping } from './keep-entry.ts'
import { presentFailures } from './present-progress.ts'
import { dayNotCome, noExitCode, thisRing } from './problems.ts'
import { type ColumnsOf, findEntry } from './store.ts'
import { subjectOf } from './subjects.ts'

const keeping: Keeping<'failure', RingFailure> = {
  kind: 'failure',
  subject: (row) => subjectOf('failure', row),
  present: async (here, row) => (await presentFailures(here, [row]))[0] as RingFailure,
}

/** Records failed installs of a ring. Problems: `not-found`, `input-not-valid` with the field. */
export const addFailure = (
  context: ActingContext,
  { customerId, engagementId, ringId, ...failure }: Place & { readonly ringId: string } & Required<FailureChange>,
): Promise<RingFailure> =>
  addEntry(context, keeping, { customerId, engagementId }, async (here) => {
    if ((await findEntry(here.tx, 'ring', { ...here, entryId: ringId })) === null) throw notFound(thisRing)
    return { ringId, ...checked(here, failure) }
  })

/** Changes failed installs, or says that they are solved. Problems besides: `changed-meanwhile` with what stands there now. */
export const changeFailure = (context: ActingContext, request: EntryRequest<FailureChange>): Promise<RingFailure> =>
  changeEntry(context, keeping, request, async (here, _before, body) => ({ columns: checked(here, body) }))

function checked({ today }: Here, { code, ...failure }: FailureChange): ColumnsOf<'failure'> {
  if (failure.day != null && failure.day > today) throw dayNotCome('day')
  if (failure.solvedOn != null && failure.solvedOn > today) throw dayNotCome('solvedOn')
  if (code === undefined) return named(failure)
  const normal = normalExitCode(code)
  if (normal === null) throw noExitCode()
  return { ...named(failure), code: normal }
}
