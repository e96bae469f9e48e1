import type { EventName } from '@lotse/contract'
import { type DemandedFieldId, demandedFieldIds, demandedFields } from '@lotse/playbook'
import type { TextKey } from '../language/text-key.ts'
import { useLocalised, useText } from '../language/use-text.ts'

/** Names of the recorded fields that the playbook has no word for; with its capability before it where that matters. */
const labels: Readonly<Record<string, TextKey>> = {
  status: 'history:field.status',
  version: 'history:field.version',
  added: 'history:field.tasksAdded',
  removed: 'history:field.tasksRemoved',
  percent: 'history:field.percent',
  responsibleId: 'history:field.responsible',
  dueOn: 'history:field.dueOn',
  confirmedBy: 'history:field.confirmedBy',
  confirmedOn: 'history:field.confirmedOn',
  reason: 'history:field.reason',
  role: 'history:field.role',
  person: 'history:field.person',
  scenario: 'history:field.scenario',
  l1: 'history:field.l1',
  l1Since: 'history:field.l1Since',
  l3: 'usageStatus:set.l3',
  part: 'usageStatus:divide.part',
  splitReason: 'usageStatus:divide.splitReason',
  wantedOn: 'usageStatus:keyData.wantedOn',
  intent: 'usageStatus:keyData.intent',
  businessReasons: 'usageStatus:keyData.businessReasons',
  successOwner: 'usageStatus:keyData.successOwner',
  stakeholders: 'usageStatus:keyData.stakeholders',
  scenarios: 'usageStatus:keyData.scenarios',
  awareness: 'usageStatus:keyData.awareness',
  training: 'usageStatus:keyData.training',
  count: 'history:field.count',
  category: 'history:field.category',
  text: 'history:field.text',
  state: 'history:field.state',
  month: 'history:field.month',
  active: 'history:field.active',
  entitled: 'history:field.entitled',
  rate: 'history:field.rate',
  growth3pp: 'history:field.growth',
  usersMissing: 'history:field.usersMissing',
  name: 'history:field.name',
  city: 'history:field.city',
  country: 'history:field.country',
  language: 'history:field.language',
  sample: 'history:field.sample',
  cloud: 'history:field.cloud',
  primaryDomain: 'history:field.primaryDomain',
  directoryId: 'history:field.directoryId',
  workload: 'history:field.workload',
  playbook: 'history:field.playbook',
  reports: 'history:field.reports',
  users: 'history:field.users',
  refreshDate: 'history:field.refreshDate',
  workedOn: 'history:field.workedOn',
  minutes: 'history:field.minutes',
  what: 'history:field.what',
  value: 'history:field.value',
  asOf: 'history:field.asOf',
  note: 'history:field.note',
  answer: 'history:field.answer',
  groups: 'history:field.groups',
  devices: 'history:field.devices',
  representative: 'history:field.representative',
  bothArchitectures: 'history:field.bothArchitectures',
  criticalApps: 'history:field.criticalApps',
  startsOn: 'history:field.startsOn',
  endsOn: 'history:field.endsOn',
  exitCriteria: 'history:field.exitCriteria',
  exitCriteriaOn: 'history:field.exitCriteriaOn',
  findings: 'history:field.findings',
  verdict: 'history:field.verdict',
  verdictOn: 'history:field.verdictOn',
  waivedBecause: 'history:field.waivedBecause',
  side: 'contacts:field.side',
  roles: 'contacts:field.roles',
  itTeam: 'contacts:sign.itTeam',
  isPrimary: 'contacts:sign.primary',
  primary: 'team:first',
  decisionState: 'decisions:field.state',
  kind: 'documents:field.kind',
  audience: 'documents:field.audience',
  bytes: 'documents:field.size',
  fields: 'history:field.fields',
  group: 'history:field.group',
  tag: 'history:field.tag',
  windowsUpgrade: 'history:field.windowsUpgrade',
  enterpriseLevel: 'history:field.enterpriseLevel',
  origin: 'history:field.origin',
  seats: 'history:field.seats',
  approval: 'history:field.approval',
  reach10: 'history:field.reach10',
  reach40: 'history:field.reach40',
  reach70: 'history:field.reach70',
  escalated: 'history:field.escalated',
  tags: 'history:field.tags',
  taskId: 'history:field.task',
  nextActionOwner: 'history:field.nextActionOwner',
  title: 'history:field.title',
  series: 'history:field.series',
  startsAt: 'history:field.startsAt',
  endsAt: 'history:field.endsAt',
  timeZone: 'history:field.timeZone',
  mode: 'history:field.mode',
  place: 'history:field.place',
  link: 'history:field.link',
  onSiteReason: 'history:field.onSiteReason',
  onSiteApprovedBy: 'history:field.onSiteApprovedBy',
  attendees: 'history:field.attendees',
  agenda: 'history:field.agenda',
  points: 'history:field.points',
  cadenceDays: 'history:field.cadenceDays',
  'meeting.minutes': 'history:field.minutesText',
  progressUnit: 'history:field.progressUnit',
  progressDone: 'history:field.progressDone',
  progressPlanned: 'history:field.progressPlanned',
  mauMonth: 'history:field.mauMonth',
  newBlockers: 'history:field.newBlockers',
  decisions: 'history:field.decisions',
  nextOn: 'history:field.nextOn',
  words: 'history:field.words',
  who: 'history:field.who',
  doneAt: 'history:field.doneAt',
  doneBy: 'history:field.doneBy',
  'meeting.state': 'history:field.status',
  'annotation.day': 'annotations:field.day',
  description: 'documents:field.description',
}

const isDemanded = (field: string): field is DemandedFieldId => demandedFieldIds.some((one) => one === field)

/** The text that names a recorded field; null where there is none. */
export function labelKeyOf(field: string, event: EventName): TextKey | null {
  const [capability] = event.split('.')
  return labels[`${capability}.${field}`] ?? labels[field] ?? null
}

/** In which order fields are told: as they stand above; the trail itself keeps them by the alphabet. */
const order = new Map(Object.keys(labels).map((field, index) => [field.replace(/^.+\./, ''), index]))
export const placeOf = (field: string): number => order.get(field) ?? -1

/** What a recorded field is called; one without a word keeps its recorded name, so that nothing is hidden. */
export function useFieldLabel(): (field: string, event: EventName) => string {
  const say = useText()
  const localised = useLocalised()
  return (field, event) => {
    if (isDemanded(field)) return localised(demandedFields[field].label)
    const key = labelKeyOf(field, event)
    return key ? say(key) : field
  }
}
