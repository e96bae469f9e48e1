import type { IsoDate } from '@lotse/calendar'
import type { SolutionTries } from '@lotse/contract'
import { NONE_FITS_LENGTH, type TryOutcomeId } from '@lotse/playbook'
import { isCaseOf } from '../acceleration/look-up.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { titleOf } from './present.ts'
import {
  dayToCome,
  noSolution,
  noTry,
  otherCase,
  outcomeNeedsSolution,
  sayWhyNone,
  triedAlready,
  withdrawnAlready,
} from './problems.ts'
import { type Place, readTries } from './read-tries.ts'
import { findSolution, isOrigin, type SolutionRow } from './store.ts'
import { tellUse } from './tell-use.ts'
import { holdTry, insertTry, isTried, updateTry } from './try-store.ts'

interface Wanted extends Place {
  readonly solutionId: string | null
  readonly outcome: TryOutcomeId
  readonly words: string
  readonly search: string
  readonly triedOn: IsoDate
  readonly caseId: string | null
}

/**
 * Records at an engagement what became of a solution, or that none fits. Problems: `not-found`, `already-exists`,
 * `rule-refused` (none fits without saying why; a withdrawn solution), `input-not-valid` (a day to come, another's case).
 */
export async function recordTry(context: ActingContext, wanted: Wanted): Promise<SolutionTries> {
  const { solutionId, outcome, words, search, triedOn, caseId, engagementId } = wanted
  refuseUnfit(wanted)
  const solution = solutionId === null ? null : await solutionFor(context, solutionId)
  const title = solution === null ? '' : titleOf(solution)
  await change(
    context,
    customerId(wanted.customerId),
    async (change) => {
      const { tx, now, record } = change
      await holdEngagementOf(change, engagementId)
      if (triedOn > change.today) throw dayToCome('triedOn')
      if (caseId !== null && !(await isCaseOf(tx, change.customerId, engagementId, caseId))) throw otherCase()
      const by = context.actor.personId
      const at = { triedOn, recordedAt: now, recordedBy: by, changedAt: now, changedBy: by }
      const row = {
        customerId: change.customerId,
        id: newId(),
        engagementId,
        caseId,
        solutionId,
        outcome,
        words,
        search,
        // Also where the record of that was removed: what one wrote oneself is no reuse.
        isOrigin: solutionId !== null && (await isOrigin(tx, { ...change, engagementId }, solutionId)),
      }
      if (!(await insertTry(tx, { ...row, ...at }))) throw triedAlready()
      if (solution && !row.isOrigin) await tellUse(change, { tryId: row.id, engagementId, outcome, solution })
      await record({
        event: 'solution.tried',
        engagementId,
        ...(title !== '' && { subject: title }),
        after: { outcome, ...(words !== '' && { words }), ...(search !== '' && { search }) },
      })
      return {}
    },
    repeatOf(context),
  )
  return readTries(context, wanted)
}

function refuseUnfit({ solutionId, outcome, words }: Pick<Wanted, 'solutionId' | 'outcome' | 'words'>): void {
  if ((outcome === 'noneFits') !== (solutionId === null)) throw outcomeNeedsSolution()
  if (outcome === 'noneFits' && words.length < NONE_FITS_LENGTH) throw sayWhyNone(NONE_FITS_LENGTH)
}

/** Solutions are the organisation's: out of sight in the scope of a customer. */
async function solutionFor({ services }: ActingContext, solutionId: string): Promise<SolutionRow> {
  const found = await services.database.transaction('portfolio', (tx) => findSolution(tx, solutionId))
  if (found === null) throw noSolution()
  if (found.deletedAt !== null) throw withdrawnAlready()
  return found
}

interface Changing {
  readonly params: Place & { readonly tryId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly outcome?: TryOutcomeId | undefined
    readonly words?: string | undefined
    readonly triedOn?: IsoDate | undefined
  }
}

/** Says what became of it. Problems: `not-found`, `changed-meanwhile`, and those of recording. */
export async function changeTry(context: ActingContext, { params, headers, body }: Changing): Promise<SolutionTries> {
  const present = await readTries(context, params)
  await change(context, customerId(params.customerId), async (change) => {
    const { tx, now, record } = change
    await holdEngagementOf(change, params.engagementId)
    const row = await heldTry(change, params, false)
    if (row.version !== expectedVersion(headers)) throw changedMeanwhile(present)
    const { from, to } = differences(row, body)
    refuseUnfit({ ...row, ...to })
    if ((to.triedOn ?? row.triedOn) > change.today) throw dayToCome('triedOn')
    await updateTry(tx, row, { ...to, changedAt: now, changedBy: context.actor.personId })
    await record({ event: 'solution.tryChanged', engagementId: row.engagementId, before: from, after: to })
    return {}
  })
  return readTries(context, params)
}

type One = Changing['params']

/** Takes back what was recorded. Problem: `not-found`. */
export async function removeTry(context: ActingContext, one: One): Promise<SolutionTries> {
  return setRemoved(context, one, true)
}

/** Brings it back. Problems: `not-found`, `already-exists` where the solution was recorded again meanwhile. */
export async function restoreTry(context: ActingContext, one: One): Promise<SolutionTries> {
  return setRemoved(context, one, false)
}

async function setRemoved(context: ActingContext, one: One, remove: boolean): Promise<SolutionTries> {
  await change(
    context,
    customerId(one.customerId),
    async (change) => {
      const { tx, now, record } = change
      await holdEngagementOf(change, one.engagementId)
      const row = await heldTry(change, one, !remove)
      if (!remove && row.solutionId !== null && (await isTried(tx, row, row.solutionId))) throw triedAlready()
      const deleted = remove
        ? { deletedAt: now, deletedBy: context.actor.personId }
        : { deletedAt: null, deletedBy: null }
      await updateTry(tx, row, deleted)
      await record({
        event: remove ? 'solution.tryRemoved' : 'solution.tryRestored',
        engagementId: row.engagementId,
        after: { outcome: row.outcome },
      })
      return {}
    },
    repeatOf(context),
  )
  return readTries(context, one)
}

async function heldTry({ tx, customerId: of }: Change, { engagementId, tryId }: One, removed: boolean) {
  const row = await holdTry(tx, { customerId: of, engagementId, tryId })
  if (row === null || (row.deletedAt !== null) !== removed) throw noTry()
  return row
}
