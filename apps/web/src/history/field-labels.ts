import { type DemandedFieldId, demandedFieldIds, demandedFields } from '@lotse/playbook'
import type { TextKey } from '../language/text-key.ts'
import { useLocalised, useText } from '../language/use-text.ts'

/** Names of the recorded fields that the playbook has no word for. */
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
  primary: 'engagements:team.first',
  decisionState: 'decisions:field.state',
  kind: 'documents:field.kind',
  audience: 'documents:field.audience',
  bytes: 'documents:field.size',
  fields: 'history:field.fields',
}

const isDemanded = (field: string): field is DemandedFieldId => demandedFieldIds.some((one) => one === field)

/** What a recorded field is called; one without a word keeps its recorded name, so that nothing is hidden. */
export function useFieldLabel(): (field: string) => string {
  const say = useText()
  const localised = useLocalised()
  return (field) => {
    if (isDemanded(field)) return localised(demandedFields[field].label)
    const key = labels[field]
    return key ? say(key) : field
  }
}
