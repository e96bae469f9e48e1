import type { ProgressChange, RingProgressEntry } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Here, Place } from './here.ts'
import { addEntry, changeEntry, type EntryRequest, type Keeping } from './keep-entry.ts'
import { presentProgress } from './present-progress.ts'
import { dayNotCome, moreThanPlanned, thisRing, toldAlready } from './problems.ts'
import { type ColumnsOf, findEntry, type ProgressRow, toldOn } from './store.ts'
import { subjectOf } from './subjects.ts'

const keeping: Keeping<'progress', RingProgressEntry> = {
  kind: 'progress',
  subject: (row) => subjectOf('progress', row),
  present: async (here, row) => (await presentProgress(here, [row]))[0] as RingProgressEntry,
}

/** Tells how far a ring was on a day. Problems: `not-found`, `input-not-valid` with the field, also where the day is told already. */
export const addProgress = (
  context: ActingContext,
  { customerId, engagementId, ringId, ...told }: Place & Omit<Told, 'source'> & { readonly source: string | null },
): Promise<RingProgressEntry> =>
  addEntry(context, keeping, { customerId, engagementId }, async (here) => {
    if ((await findEntry(here.tx, 'ring', { ...here, entryId: ringId })) === null) throw notFound(thisRing)
    return { ringId, ...(await checked(here, { ...told, ringId }, null)) }
  })

/** Changes what was told of a day. Problems besides: `changed-meanwhile` with what is told now. */
export const changeProgress = (
  context: ActingContext,
  request: EntryRequest<ProgressChange>,
): Promise<RingProgressEntry> =>
  changeEntry(context, keeping, request, async (here, before, body) => ({
    columns: await checked(here, { ...before, ...withoutUndefined(body) }, before),
  }))

type Told = Pick<ProgressRow, 'ringId' | 'day' | 'planned' | 'installed' | 'failed' | 'pending' | 'source'>

async function checked(here: Here, told: Told, before: ProgressRow | null): Promise<ColumnsOf<'progress'>> {
  const { ringId, day, planned, installed, failed, pending, source } = told
  if (day > here.today) throw dayNotCome('day')
  if (installed + failed + pending > planned) throw moreThanPlanned()
  const same = await toldOn(here.tx, here, ringId, day)
  if (same !== null && same.id !== before?.id) throw toldAlready()
  return { day, planned, installed, failed, pending, source }
}

const withoutUndefined = (body: ProgressChange): Partial<Told> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
