import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { isSettled, workOn } from '@lotse/remediation'
import { contactsNamed } from '../contacts/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { listedBefore } from './ageing.ts'
import { loadCurrent } from './load-run.ts'
import type { EngagementKey } from './store.ts'

/** An item that a checkpoint has to speak about. */
export interface OpenItem {
  readonly id: string
  readonly title: Localised
  readonly isBlocking: boolean
  /** Since when it stands on the list. */
  readonly since: IsoDate
  readonly dueOn: IsoDate | null
  /** Who takes care of it; null for nobody yet. */
  readonly who: string | null
}

/** What is on the list and not settled: overdue ones first, then blocking ones, the oldest first. None without a list. */
export async function openItems(tx: Transaction, key: EngagementKey, today: IsoDate): Promise<OpenItem[]> {
  const here = await loadCurrent(tx, key)
  if (here === null) return []
  const { run, items: rows, template } = here
  const since = listedBefore(here)
  const titles = new Map(template.items.map(({ id, title }) => [id, title]))
  const open = run.checklist.items.filter(({ id, state, severity }) => {
    return state !== 'hidden' && !isSettled(workOn(run, id), severity)
  })
  const names = await namesOf(
    tx,
    open.map(({ id }) => rows.get(id)?.ownerPerson ?? null),
  )
  const contacts = await contactsNamed(
    tx,
    key.customerId,
    open.map(({ id }) => rows.get(id)?.ownerContact ?? null),
  )
  const found = open.flatMap(({ id, severity }): readonly OpenItem[] => {
    const title = titles.get(id)
    const row = rows.get(id)
    if (title === undefined) return []
    const who = names(row?.ownerPerson ?? null)?.name ?? contacts.get(row?.ownerContact ?? '')?.name ?? null
    const dueOn = row?.dueOn ?? null
    return [{ id, title, isBlocking: severity === 'blocking', since: since.get(id) ?? today, dueOn, who }]
  })
  const rank = ({ dueOn, isBlocking }: OpenItem): number => (dueOn !== null && dueOn < today ? 0 : isBlocking ? 1 : 2)
  const day = ({ dueOn, since }: OpenItem): IsoDate => (dueOn !== null && dueOn < today ? dueOn : since)
  return found.sort((one, two) => rank(one) - rank(two) || (day(one) < day(two) ? -1 : day(one) > day(two) ? 1 : 0))
}
