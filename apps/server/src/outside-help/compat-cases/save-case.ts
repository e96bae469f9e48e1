import type { CompatCase, CompatCaseChange, CompatCaseMoveInput } from '@lotse/contract'
import { type CompatStateId, compatStates, decideCompatMove } from '@lotse/playbook'
import { filesAtCases } from '../../documents/look-up.ts'
import type { Change } from '../../platform/change.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { canBeReached } from '../contact-words.ts'
import { type Here, named, requireCase, requireContact } from '../here.ts'
import { addEntry, changeEntry, type EntryRequest, type Place } from '../keep-entry.ts'
import { requireAllowed } from '../problems.ts'
import type { ColumnsOf, CompatRow } from '../store.ts'
import { tell } from '../tell.ts'
import { whereWords } from '../where-words.ts'
import { compatCases } from './keeping.ts'
import { packetOf } from './packet.ts'
import { prefilledCase } from './prefill.ts'

type NewCase = Place & CompatCaseChange & { readonly caseId: string | null }

/** Prepares a case; what is not said is filled in from what Lotse knows. Problems: `not-found`, `input-not-valid`. */
export const addCase = (
  context: ActingContext,
  { customerId, engagementId, caseId, ...input }: NewCase,
): Promise<CompatCase> =>
  addEntry(context, compatCases, { customerId, engagementId }, async (here) => {
    await requireCase(here, caseId)
    const columns = await columnsOf(here, input, null)
    const found = Object.entries(await prefilledCase(here)).filter(([field]) => !(field in columns))
    const prefilled = Object.fromEntries(found)
    return { ...prefilled, ...columns, prefilled, caseId, movedOn: here.today }
  })

/** Changes the packet of a case. Problems: `not-found`, `changed-meanwhile`, `input-not-valid` with the field. */
export const changeCase = (context: ActingContext, request: EntryRequest<CompatCaseChange>): Promise<CompatCase> =>
  changeEntry(context, compatCases, request, async (here, before, body) => ({
    columns: await columnsOf(here, body, before),
  }))

/**
 * Records that a case was submitted, or what became of it. Problems: `not-found`, `changed-meanwhile`, `rule-refused` with
 * every field that is missing (PB110, PB111).
 */
export const moveCase = (context: ActingContext, request: EntryRequest<CompatCaseMoveInput>): Promise<CompatCase> =>
  changeEntry(context, compatCases, request, async (here, before, { to, on, words, number }) => {
    const { tenant } = await whereWords(here)
    const logs = (await filesAtCases(here.tx, here, here.actor)).get(before.id) ?? 0
    const packet = packetOf(before, { tenant, logs, hasContact: await canBeReached(here, before.contactId) })
    requireAllowed(decideCompatMove({ ...before, packet }, { to, on, words, number }, here.today))
    const move = { to, on, words, by: here.actor.personId }
    await tellOfCase(here.change, before, to)
    return {
      columns: { state: to, movedOn: on, number: number ?? before.number, moves: [...before.moves, move] },
      event: 'outsideHelp.moved',
      said: { helpState: to, on },
    }
  })

async function columnsOf(here: Here, input: CompatCaseChange, before: CompatRow | null): Promise<ColumnsOf<'compat'>> {
  for (const field of ['contactId', 'consentBy'] as const)
    await requireContact(here, field, input[field], { present: before?.[field], side: 'customer' })
  return named(input)
}

async function tellOfCase(change: Change, row: CompatRow, to: CompatStateId): Promise<void> {
  const product = row.product ?? ''
  await tell(change, {
    ...{ kind: 'compat', entryId: row.id, engagementId: row.engagementId, time: `${row.moves.length}:${to}` },
    title: { de: 'Kompatibilitätsfall (App Assure)', en: 'Compatibility case (App Assure)' },
    words: { de: `${product}: ${compatStates[to].de}.`, en: `${product}: ${compatStates[to].en}.` },
  })
}
