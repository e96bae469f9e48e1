import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type {
  ConcernKind,
  DraftContent,
  EnterpriseColour,
  ExecutiveSummary,
  Note,
  NoteCategory,
  NoteStructure,
  TechnicalStatus,
} from '@lotse/contract'

/** What stands in the form of a note; every field as the form shows it. */
export interface NoteValues {
  readonly category: NoteCategory
  readonly text: string
  readonly nextAction: string
  readonly nextActionDate: string
  readonly nextActionOwner: string
  readonly nextUpdateOn: string
  readonly escalated: boolean
  readonly tags: readonly string[]
  readonly variant: 'plain' | 'executiveSummary'
  readonly technical: TechnicalValues
  readonly summary: SummaryValues
  readonly enterprise: EnterpriseValues
}

export interface ConcernValues {
  readonly kind: ConcernKind
  readonly text: string
  readonly insightId: string
}

interface TechnicalValues {
  readonly prefixes: readonly string[]
  readonly status: TechnicalStatus
  readonly concerns: readonly ConcernValues[]
}

interface SummaryValues {
  readonly customer: string
  readonly engagement: ExecutiveSummary['engagement']
  readonly deployment: ExecutiveSummary['deployment']
  readonly relationship: string
  readonly workloads: readonly {
    readonly prefix: string
    readonly status: TechnicalStatus
    readonly nextAction: string
  }[]
  readonly support: string
}

interface EnterpriseValues {
  readonly reason: string
  readonly colour: EnterpriseColour
  readonly notGreen: readonly {
    readonly topic: string
    readonly description: string
    readonly impact: string
    readonly action: string
  }[]
  readonly deployment: string
  readonly activities: readonly {
    readonly activity: string
    readonly blocker: string
    readonly date: string
    readonly owner: string
  }[]
  readonly risk: string
  readonly awareness: string
  readonly publicName: string
}

/** An empty form. @param prefix the workload of the engagement, as technical notes write it */
export function emptyNote(category: NoteCategory, owner: string, prefix: string): NoteValues {
  return {
    category,
    text: '',
    nextAction: '',
    nextActionDate: '',
    nextActionOwner: owner,
    nextUpdateOn: '',
    escalated: false,
    tags: [],
    variant: 'plain',
    technical: { prefixes: [prefix], status: 'onTrack', concerns: [] },
    summary: {
      customer: '',
      engagement: 'fullyEngaged',
      deployment: 'none',
      relationship: '',
      workloads: [{ prefix, status: 'onTrack', nextAction: '' }],
      support: '',
    },
    enterprise: {
      reason: '',
      colour: 'green',
      notGreen: [],
      deployment: '',
      activities: [],
      risk: '',
      awareness: '',
      publicName: '',
    },
  }
}

/** The form of a correction: it begins with what the note says. */
export function valuesOf(note: Note, empty: NoteValues): NoteValues {
  const { structure } = note
  return {
    ...empty,
    category: note.category,
    text: note.text,
    nextAction: note.nextAction ?? '',
    nextActionDate: note.nextActionDate ?? '',
    nextActionOwner: note.nextActionOwner ?? '',
    nextUpdateOn: note.nextUpdateOn ?? '',
    escalated: note.escalated,
    tags: note.tags,
    variant: structure?.kind === 'executiveSummary' ? 'executiveSummary' : 'plain',
    ...(structure?.kind === 'technical' && {
      technical: {
        ...structure,
        concerns: structure.concerns.map((concern) => ({ ...concern, insightId: concern.insightId ?? '' })),
      },
    }),
    ...(structure?.kind === 'executiveSummary' && { summary: structure }),
    ...(structure?.kind === 'enterprise' && {
      enterprise: {
        ...structure,
        activities: structure.activities.map((activity) => ({ ...activity, date: activity.date ?? '' })),
      },
    }),
  }
}

/** Whether somebody wrote anything that is worth keeping: in any field for free words. */
export function hasWords({ text, nextAction, tags, technical, summary, enterprise }: NoteValues): boolean {
  const { colour: _, notGreen, activities, ...enterpriseWords } = enterprise
  const written = [
    text,
    nextAction,
    ...tags,
    ...technical.concerns.flatMap((concern) => [concern.text, concern.insightId]),
    summary.customer,
    summary.relationship,
    ...summary.workloads.map((workload) => workload.nextAction),
    summary.support,
    ...Object.values(enterpriseWords),
    ...notGreen.flatMap((row) => Object.values(row)),
    ...activities.flatMap((row) => Object.values(row)),
  ]
  return written.some((words) => words.trim() !== '')
}

/** A form as a draft keeps it. */
export function draftOf({ category, ...fields }: NoteValues): DraftContent {
  return { category, fields: JSON.parse(JSON.stringify(fields)) }
}

/** The form out of a draft. A field that the draft does not know, or knows in another shape, is as in `empty`. */
export function fromDraft({ category, fields }: DraftContent, empty: NoteValues): NoteValues {
  return { ...(shapedLike(fields, { ...empty }) as NoteValues), category }
}

function shapedLike(found: unknown, model: unknown): unknown {
  if (Array.isArray(model)) return Array.isArray(found) ? found : model
  if (isRecord(model)) {
    if (!isRecord(found)) return model
    return Object.fromEntries(Object.entries(model).map(([key, value]) => [key, shapedLike(found[key], value)]))
  }
  return typeof found === typeof model ? found : model
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The part of a note that its category makes; null for plain ones. */
export function structureOf(values: NoteValues): NoteStructure | null {
  const { category, variant, technical, summary, enterprise } = values
  if (category === 'technicalEnablement')
    return {
      kind: 'technical',
      prefixes: [...technical.prefixes],
      status: technical.status,
      concerns: technical.concerns.map(({ kind, text, insightId }) => ({
        kind,
        text,
        insightId: insightId.trim() || null,
      })),
    }
  if (category === 'engagementManagement' && variant === 'executiveSummary')
    return { kind: 'executiveSummary', ...summary, workloads: summary.workloads.map((workload) => ({ ...workload })) }
  if (category === 'enterpriseStatus')
    return {
      kind: 'enterprise',
      ...enterprise,
      notGreen: enterprise.notGreen.map((row) => ({ ...row })),
      activities: enterprise.activities.map((row) => ({ ...row, date: dayOf(row.date) })),
    }
  return null
}

const dayOf = (value: string): IsoDate | null => (isIsoDate(value) ? value : null)

/** What is sent to the server. */
export function inputOf(values: NoteValues) {
  const nextAction = values.nextAction.trim()
  return {
    category: values.category,
    text: values.text,
    structure: structureOf(values),
    nextAction: nextAction || null,
    nextActionDate: dayOf(values.nextActionDate),
    nextActionOwner: (nextAction && values.nextActionOwner.trim()) || null,
    nextUpdateOn: values.category === 'enterpriseStatus' ? dayOf(values.nextUpdateOn) : null,
    escalated: values.escalated,
    tags: [...values.tags],
  }
}
