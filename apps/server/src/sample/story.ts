import type { IsoDate } from '@lotse/calendar'
import type { DocumentAudience, DocumentKind, RoleCode, StatedFact, StatedFactId, Workload } from '@lotse/contract'
import type { PilotWish, UsageStatusChange } from '@lotse/playbook'
import type { SampleEvent } from './sample-events.ts'
import type { StaffSlug } from './staff.ts'

/** The single sentences of which stories are made. Lists of them stand in the files named `…-lists.ts`. */

type Event<K extends SampleEvent['kind']> = Extract<SampleEvent, { kind: K }>

/** Who leads, who guides technically, and with whom at the customer they speak. */
export type Team = { readonly fm: StaffSlug; readonly fe: StaffSlug; readonly contact: string }

export const assigned = (
  on: IsoDate,
  role: RoleCode,
  person: StaffSlug,
  reason: string | null = null,
  workload: Workload = 'apps',
): SampleEvent => ({ kind: 'assigned', on, role, person, workload, reason })

export const left = (on: IsoDate, role: RoleCode, person: StaffSlug, reason: string): SampleEvent => ({
  kind: 'left',
  on,
  role,
  person,
  workload: 'apps',
  reason,
})

export const status = (
  on: IsoDate,
  by: StaffSlug,
  change: UsageStatusChange,
  workload: Workload = 'apps',
): SampleEvent => ({ kind: 'status', on, by, change, workload })

export const stated = (
  on: IsoDate,
  by: StaffSlug,
  fact: StatedFactId,
  value: StatedFact['value'],
  note: string | null = null,
): SampleEvent => ({ kind: 'fact', on, by, fact, value, note })

export const answered = (
  on: IsoDate,
  by: StaffSlug,
  question: string,
  answer: 'yes' | 'no',
  why: string,
): SampleEvent => ({ kind: 'answer', on, by, question, answer, why })

export const pilot = (on: IsoDate, by: StaffSlug, wanted: PilotWish): SampleEvent => ({
  kind: 'pilot',
  on,
  by,
  pilot: wanted,
})

export const spent = (on: IsoDate, by: StaffSlug, taskId: string, minutes: number, what: string): SampleEvent => ({
  kind: 'time',
  on,
  by,
  taskId,
  minutes,
  what,
})

type DocumentMore = { readonly taskId?: string; readonly audience?: DocumentAudience }

export const document = (
  on: IsoDate,
  by: StaffSlug,
  name: string,
  type: DocumentKind,
  text: string,
  { taskId, audience = 'both' }: DocumentMore = {},
): SampleEvent => ({ kind: 'document', on, by, name, type, audience, taskId: taskId ?? null, text })

/** The days on which 10, 40 and 70 per cent of active use are expected. */
export const forecast = (
  on: IsoDate,
  by: StaffSlug,
  [reach10, reach40, reach70]: readonly [IsoDate | null, IsoDate | null, IsoDate | null],
  reason: string | null = null,
): SampleEvent => ({ kind: 'forecast', on, by, dates: { reach10, reach40, reach70 }, reason })

/** An inventory that the customer's tool made on that day: devices by site, and how many of them have the Apps. */
export const inventoried = (
  on: IsoDate,
  by: StaffSlug,
  devices: Pick<Event<'devices'>, 'prefix' | 'sites' | 'sessionHosts'>,
): SampleEvent => ({ kind: 'devices', on, by, ...devices })

/** Something that explains the curve of active use. */
export const happened = (on: IsoDate, by: StaffSlug, what: Event<'happened'>['what'], words: string): SampleEvent => ({
  kind: 'happened',
  on,
  by,
  what,
  words,
})

export const keyData = (on: IsoDate, by: StaffSlug, data: Event<'keyData'>['data']): SampleEvent => ({
  kind: 'keyData',
  on,
  by,
  data,
})

type Decision = Event<'decision'>['decision']
type DecisionMore = Omit<Decision, 'title' | 'state' | 'outcome' | 'decidedOn'> & { readonly meeting?: string }

/** Somebody at the customer decided. */
export function decided(
  on: IsoDate,
  by: StaffSlug,
  title: string,
  outcome: string,
  decidedBy: string,
  { meeting, ...more }: DecisionMore = {},
): SampleEvent {
  const decision = { ...more, title, outcome, state: 'decided' as const, decidedOn: on }
  return { kind: 'decision', on, by, decision, decidedBy, owner: null, meeting: meeting ?? null }
}

/** Something is still to be decided: open, proposed or deferred. */
export function undecided(
  on: IsoDate,
  by: StaffSlug,
  title: string,
  { meeting, ...more }: Omit<Decision, 'title'> & { readonly meeting?: string },
): SampleEvent {
  return {
    kind: 'decision',
    on,
    by,
    decision: { ...more, title },
    decidedBy: null,
    owner: by,
    meeting: meeting ?? null,
  }
}
