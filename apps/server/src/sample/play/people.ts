import { createContact } from '../../contacts/save-contact.ts'
import { assign, unassign } from '../../engagements/assign.ts'
import { readTeam } from '../../engagements/read-team.ts'
import { asAdministrator, asDoer, type EventOf, type Stage, unlessDone } from './stage.ts'

/** What a contact says of itself unless it says more. */
const unnamed = {
  roles: [],
  firstName: null,
  email: null,
  phone: null,
  country: null,
  language: null,
  timeZone: null,
  organisation: null,
  consent: null,
  doNotCall: false,
  surveyServices: [],
  itTeam: false,
  isPrimary: false,
  preferences: null,
}

export async function addContact(stage: Stage, event: EventOf<'contact'>): Promise<void> {
  const { customerId } = stage
  const name = [event.contact.firstName, event.contact.lastName].filter((part) => part).join(' ')
  const context = asDoer(stage, event, `contact-${name}`)
  const { id } = await createContact(context, { ...unnamed, ...event.contact, customerId })
  stage.ids.set(`contact/${name}`, id)
}

export async function startAssignment(stage: Stage, event: EventOf<'assigned' | 'left'>): Promise<void> {
  const { person, role, workload, reason } = event
  const context = asAdministrator(stage, event, `assign-${workload}-${person}-${role}`)
  const personId = stage.loading.team[person].id
  const engagementId = stage.engagementOf[workload]
  await unlessDone(() => assign(context, { customerId: stage.customerId, engagementId, personId, role, reason }))
}

export async function endAssignment(stage: Stage, event: EventOf<'assigned' | 'left'>): Promise<void> {
  const { person, role, workload, reason } = event
  const context = asAdministrator(stage, event, `leave-${workload}-${person}-${role}`)
  const place = { customerId: stage.customerId, engagementId: stage.engagementOf[workload] }
  const personId = stage.loading.team[person].id
  const held = (await readTeam(context, place)).find(
    (member) => member.person.id === personId && member.role === role && member.until === null,
  )
  // Gone already: an earlier run of the job did it.
  if (held) await unassign(context, { ...place, assignmentId: held.id, reason })
}
