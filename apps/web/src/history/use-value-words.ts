import { isIsoDate, isMonth } from '@lotse/calendar'
import type { DecisionState, DocumentAudience, DocumentKind, ItDuty, Localised } from '@lotse/contract'
import {
  businessReasons,
  caseOutcomeLabels,
  caseTriggerLabels,
  causes,
  clouds,
  contactRoles,
  contactSideIds,
  contactSides,
  expertRequestStates,
  meetingSeries,
  noteCategories,
  origins,
  reasons,
  roles,
  scenarios,
  skipReasons,
  splitApprovals,
  splitReasons,
  stepStateLabels,
  taskName,
  taskStatuses,
  usageStatuses,
  workloads,
} from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { usePlaybookHere } from '../engagements/engagement-context.ts'
import { peopleQuery } from '../engagements/people.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { verdictSigns } from '../ui/verdict.ts'
import { useChangedField } from './changed-fields.ts'
import { presences, said } from './recorded-words.ts'

type Words = Readonly<Record<string, { readonly label: Localised }>>

const sides: Words = Object.fromEntries(contactSideIds.map((id) => [id, { label: contactSides[id] }]))

const labelled = (labels: Readonly<Record<string, Localised>>): Words =>
  Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, { label }]))

/** Closed word lists, by the field that holds one of their words. */
const vocabularies: Readonly<Record<string, Words>> = {
  status: taskStatuses,
  reason: skipReasons,
  role: roles,
  scenario: scenarios,
  l1: usageStatuses,
  l2: reasons,
  splitReason: splitReasons,
  approval: splitApprovals,
  businessReasons,
  category: noteCategories,
  cloud: clouds,
  workload: workloads,
  roles: contactRoles,
  side: sides,
  series: meetingSeries,
  origin: origins,
  requestState: expertRequestStates,
  cause: causes,
  causes,
  primaryCause: causes,
  trigger: labelled(caseTriggerLabels),
  outcome: labelled(caseOutcomeLabels),
  stepState: labelled(stepStateLabels),
}

const isVerdict = (value: unknown): value is keyof typeof verdictSigns =>
  typeof value === 'string' && Object.hasOwn(verdictSigns, value)

const isDecisionState = (value: unknown): value is DecisionState =>
  value === 'open' || value === 'proposed' || value === 'decided' || value === 'deferred'

const documentKinds: readonly DocumentKind[] = [
  'plan',
  'minutes',
  'report',
  'checklist',
  'configuration',
  'contract',
  'other',
]
const isDocumentKind = (value: unknown): value is DocumentKind => documentKinds.some((one) => one === value)

const isAudience = (value: unknown): value is DocumentAudience =>
  value === 'team' || value === 'customer' || value === 'both'

const duties: readonly ItDuty[] = ['identity', 'network', 'licence', 'client', 'app', 'security', 'privacy', 'pm']
const isDuty = (value: unknown): value is ItDuty => duties.some((one) => one === value)

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'de' in value && 'en' in value

const isMonthText = (value: unknown): value is string => typeof value === 'string' && isMonth(value)

/** A recorded value as people read it: words, dates, names and numbers instead of codes. */
export function useValueWords(): (field: string, value: unknown) => string {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const fieldWord = useChangedField()
  const people = useQuery(peopleQuery).data ?? []
  const playbook = usePlaybookHere()
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return say('history:nothing')
    const word = typeof value === 'string' ? vocabularies[field]?.[value] : undefined
    if (word) return localised(word.label)
    const own = typeof value === 'string' ? said[field]?.[value] : undefined
    if (own) return say(own)
    if (field === 'state' && isVerdict(value)) return say(`ui:verdict.${value}`)
    if (field === 'decisionState' && isDecisionState(value)) return say(`decisions:state.${value}`)
    if (field === 'duties' && isDuty(value)) return say(`workshop:duty.${value}`)
    if (field === 'audience' && isAudience(value)) return say(`documents:audience.${value}`)
    if (field === 'kind' && isDocumentKind(value)) return say(`documents:kind.${value}`)
    if (field === 'fields' && typeof value === 'string') return fieldWord(value)
    if (field === 'attendees' && typeof value === 'string') return attendeeWords(value)
    if (field === 'taskId') return taskWords(String(value))
    if (field === 'responsibleId' || field === 'doneBy' || field === 'personId' || field === 'approvedBy')
      return people.find(({ id }) => id === value)?.name ?? String(value)
    if (typeof value === 'number') return numberWords(field, value)
    if (typeof value === 'boolean') return say(value ? 'history:yes' : 'history:no')
    if (Array.isArray(value) && field === 'reports') return reportWords(value)
    if (Array.isArray(value)) return value.map((one) => words(field, one)).join('; ')
    if (isLocalised(value)) return localised(value)
    if (typeof value === 'object') {
      return Object.values(value)
        .filter((one) => one !== null && typeof one !== 'object')
        .map((one) => words('', one))
        .join(', ')
    }
    const text = String(value)
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return format.moment(text)
    if (isIsoDate(text)) return format.date(text)
    return isMonth(text) ? format.month(text) : text
  }
  /** Somebody with their presence behind the name, as meetings record it. */
  const attendeeWords = (line: string): string =>
    line.replace(/\((\w+)\)$/, (whole, presence: string) => {
      const key = presences[presence]
      return key ? `(${say(key)})` : whole
    })
  const taskWords = (taskId: string): string => {
    const task = playbook.tasks.find(({ id }) => id === taskId)
    return task ? localised(taskName(task)) : taskId
  }
  /** The reports of an import: the file where it is one, else how many and for which months. */
  const reportWords = (reports: readonly unknown[]): string => {
    const months = reports.map((one) => (one as { readonly month?: unknown }).month).filter(isMonthText)
    const [first, last] = [months.toSorted()[0], months.toSorted().at(-1)]
    const files = reports.map((one) => String((one as { readonly file?: unknown }).file))
    if (!first || !last) return files.join('; ')
    if (reports.length === 1) return `${files.join()}, ${format.month(first)}`
    return say('history:reports', { count: reports.length, first: format.month(first), last: format.month(last) })
  }
  const numberWords = (field: string, value: number): string => {
    if (field === 'bytes') return format.bytes(value)
    if (field === 'percent') return format.percent(value / 100, 0)
    if (field === 'rate') return format.rate(value / 100)
    return field === 'growth3pp' ? format.points(value) : format.number(value)
  }
  return words
}
