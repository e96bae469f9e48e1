import type { TextKey } from '../language/text-key.ts'
import { useText } from '../language/use-text.ts'

/** What the fields of contacts and decisions are called: of these the trail says only that they changed. */
const names: Readonly<Record<string, TextKey>> = {
  firstName: 'contacts:field.firstName',
  lastName: 'contacts:field.lastName',
  roles: 'contacts:field.roles',
  email: 'contacts:field.email',
  phone: 'contacts:field.phone',
  organisation: 'contacts:field.organisation',
  country: 'contacts:field.country',
  language: 'contacts:field.language',
  timeZone: 'contacts:field.timeZone',
  isPrimary: 'contacts:field.isPrimary',
  itTeam: 'contacts:field.itTeam',
  doNotCall: 'contacts:field.doNotCall',
  surveyServices: 'contacts:field.surveyServices',
  consent: 'contacts:field.consent',
  consentOn: 'contacts:field.consent',
  consentHow: 'contacts:field.consent',
  preferences: 'contacts:field.preferences',
  evidence: 'remediation:item.evidence',
  note: 'remediation:item.note',
  acceptedBy: 'remediation:item.acceptedBy',
  confirmedOn: 'remediation:item.agreed',
  status: 'remediation:item.status',
  title: 'decisions:field.title',
  context: 'decisions:field.context',
  options: 'decisions:field.options',
  state: 'decisions:field.state',
  outcome: 'decisions:field.outcome',
  deferredUntil: 'decisions:field.deferredUntil',
  dueOn: 'decisions:field.dueOn',
  ownerPerson: 'decisions:field.owner',
  ownerContact: 'decisions:field.owner',
  decidedByPerson: 'decisions:field.decidedBy',
  decidedByContact: 'decisions:field.decidedBy',
  decidedOn: 'decisions:field.decidedOn',
  meetingId: 'decisions:field.meeting',
  taskId: 'decisions:field.task',
  audience: 'decisions:field.audience',
}

/** The name of a changed field; one without a word keeps its recorded name, so that nothing is hidden. */
export function useChangedField(): (field: string) => string {
  const say = useText()
  return (field) => {
    const key = names[field]
    return key ? say(key) : field
  }
}
