import type { IsoDate } from '@lotse/calendar'
import type { Concern, EnterpriseStructure, TechnicalStatus } from '@lotse/contract'
import type { SampleEvent, SampleNote } from './sample-events.ts'
import { type StaffSlug, staff } from './staff.ts'

/** What comes next, until when, and who does it: one of the team or anybody by name. */
type Next = readonly [action: string, date: IsoDate, owner?: StaffSlug | { readonly name: string }]
type More = Partial<Pick<SampleNote, 'tags' | 'escalated' | 'taskId' | 'workload'>>

function note(
  category: SampleNote['category'],
  on: IsoDate,
  by: StaffSlug,
  text: string,
  next: Next | null,
  more: More & Partial<Pick<SampleNote, 'structure' | 'nextUpdateOn'>>,
): SampleEvent {
  const [action, date, owner = by] = next ?? []
  return {
    kind: 'note',
    workload: 'apps',
    structure: null,
    nextUpdateOn: null,
    taskId: null,
    tags: [],
    escalated: false,
    ...more,
    category,
    on,
    by,
    text,
    nextAction: action ?? null,
    nextActionDate: date ?? null,
    nextActionOwner: next === null ? null : typeof owner === 'string' ? staff[owner].name : owner.name,
  }
}

/** A management note. */
export const management = (on: IsoDate, by: StaffSlug, text: string, next: Next | null = null, more: More = {}) =>
  note('engagementManagement', on, by, text, next, more)

type TechnicalMore = More & { readonly concerns?: readonly Concern[]; readonly prefixes?: readonly string[] }

/** A technical note with its status and concerns. */
export function technical(
  on: IsoDate,
  by: StaffSlug,
  status: TechnicalStatus,
  text: string,
  next: Next | null = null,
  { concerns = [], prefixes, ...more }: TechnicalMore = {},
): SampleEvent {
  const named = prefixes ?? [more.workload === 'core' ? 'CORE' : 'M365APPS']
  const structure = { kind: 'technical' as const, prefixes: [...named], status, concerns: [...concerns] }
  return note('technicalEnablement', on, by, text, next, { ...more, structure })
}

/** What changed in the customer's environment. */
export const environment = (on: IsoDate, by: StaffSlug, text: string, more: More = {}) =>
  note('environment', on, by, text, null, more)

/** The architect's note about an enterprise customer, with the day of the next one. */
export function enterprise(
  on: IsoDate,
  by: StaffSlug,
  text: string,
  nextUpdateOn: IsoDate,
  about: Partial<EnterpriseStructure> & Pick<EnterpriseStructure, 'reason' | 'colour'>,
): SampleEvent {
  const structure = {
    notGreen: [],
    deployment: '',
    activities: [],
    risk: '',
    awareness: '',
    publicName: '',
    ...about,
    kind: 'enterprise' as const,
  }
  return note('enterpriseStatus', on, by, text, null, { structure, nextUpdateOn })
}

/** The management note that a regional manager asked for. */
export function executiveSummary(
  on: IsoDate,
  by: StaffSlug,
  text: string,
  about: Omit<Extract<NonNullable<SampleNote['structure']>, { kind: 'executiveSummary' }>, 'kind'>,
  next: Next,
): SampleEvent {
  return note('engagementManagement', on, by, text, next, { structure: { kind: 'executiveSummary', ...about } })
}
