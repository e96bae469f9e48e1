import { z } from 'zod'
import {
  adoptionGroup,
  adoptionMaterial,
  adoptionPerson,
  conversation,
  conversationChange,
  conversationFields,
  groupChange,
  groupFields,
  loggedObjection,
  materialChange,
  materialFields,
  miniWorkshop,
  miniWorkshopChange,
  miniWorkshopFields,
  objectionChange,
  objectionFact,
  objectionFields,
  personChange,
  personFields,
} from './adoption-entries.ts'
import { act, change, read } from './route.ts'
import { id, isoDate, line, prose } from './shared.ts'

/**
 * Adoption and change in an engagement (tasks 4047 and 3738): conversations, groups, people, objections, material,
 * mini-workshops. As one sheet a register it is `…/adoption/registers.xlsx`.
 */

const tag = 'Adoption'
const place = { customerId: id, engagementId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/adoption'
const one = { ...place, entryId: id }

/** Words people type in both languages. */
const bothLanguages = z.object({ de: prose(2000), en: prose(2000) })
const known = z.boolean().meta({ description: 'whether it stands in the record' })

export const adoptionView = z.object({
  groups: z.array(adoptionGroup),
  people: z.array(adoptionPerson),
  conversations: z.array(conversation),
  miniWorkshops: z.array(miniWorkshop),
  objections: z.array(loggedObjection),
  facts: z.array(objectionFact),
  material: z.array(adoptionMaterial),
  state: z
    .object({
      colour: z.enum(['green', 'amber', 'red']),
      answered: z
        .array(z.string())
        .meta({ description: 'topics with a result in the newest conversation or a register' }),
      open: z.array(z.string()).meta({ description: 'needed topics without a result' }),
      complete: z.boolean().meta({ description: 'some conversation has every needed topic: task 4047' }),
      valueHeld: z.boolean().meta({ description: 'the value was talked about and material handed over: task 3738' }),
      skipped: z.object({ reason: z.string(), evidence: z.string() }).nullable(),
      dibs: z.object({ date: known, intent: known, businessReason: known, successOwner: known }),
      ssat: z.object({ stakeholders: known, scenarios: known, awareness: known, training: known }),
    })
    .nullable()
    .meta({ description: 'null for people of the customer' }),
  may: z.object({ keep: z.boolean() }),
})
export type AdoptionView = z.infer<typeof adoptionView>

export const adoption = {
  get: read(base, {
    summary: 'Adoption and change: groups, people, conversations, objections, material',
    tag,
    input: place,
    output: adoptionView,
  }),
  addGroup: act(`${base}/groups`, {
    summary: 'Add a group to the impact map',
    tag,
    input: { ...place, ...groupChange.shape, name: groupFields.name },
    output: adoptionGroup,
  }),
  changeGroup: change(`${base}/groups/{entryId}`, {
    summary: 'Change a group of the impact map',
    tag,
    params: one,
    body: groupChange.shape,
    output: adoptionGroup,
  }),
  addPerson: act(`${base}/people`, {
    summary: 'Name a contact as sponsor, champion or another part',
    tag,
    input: { ...place, ...personChange.shape, contactId: personFields.contactId, part: personFields.part },
    output: adoptionPerson,
  }),
  changePerson: change(`${base}/people/{entryId}`, {
    summary: 'Change what is known of a sponsor, champion or another part',
    tag,
    params: one,
    body: personChange.shape,
    output: adoptionPerson,
  }),
  addConversation: act(`${base}/conversations`, {
    summary: 'Write down a conversation about adoption',
    tag,
    input: {
      ...place,
      ...conversationChange.shape,
      kind: conversationFields.kind,
      heldOn: conversationFields.heldOn,
    },
    output: conversation,
  }),
  changeConversation: change(`${base}/conversations/{entryId}`, {
    summary: 'Change what was written down of a conversation',
    tag,
    params: one,
    body: conversationChange.shape,
    output: conversation,
  }),
  addMiniWorkshop: act(`${base}/mini-workshops`, {
    summary: 'Write down a mini-workshop about a barrier',
    tag,
    input: {
      ...place,
      ...miniWorkshopChange.shape,
      groupId: id,
      heldOn: miniWorkshopFields.heldOn,
    },
    output: miniWorkshop,
  }),
  changeMiniWorkshop: change(`${base}/mini-workshops/{entryId}`, {
    summary: 'Change a mini-workshop, or close it with what it brought',
    tag,
    params: one,
    body: miniWorkshopChange.shape,
    output: miniWorkshop,
  }),
  addObjection: act(`${base}/objections`, {
    summary: 'Log an objection with what was answered to whom',
    tag,
    input: {
      ...place,
      ...objectionChange.shape,
      said: objectionFields.said,
      kind: objectionFields.kind,
      heardOn: objectionFields.heardOn,
    },
    output: loggedObjection,
  }),
  changeObjection: change(`${base}/objections/{entryId}`, {
    summary: 'Change a logged objection',
    tag,
    params: one,
    body: objectionChange.shape,
    output: loggedObjection,
  }),
  addMaterial: act(`${base}/material`, {
    summary: 'Add material to the hand-over list',
    tag,
    input: {
      ...place,
      ...materialChange.shape,
      title: materialFields.title,
      language: materialFields.language,
      form: materialFields.form,
      licence: materialFields.licence,
    },
    output: adoptionMaterial,
  }),
  changeMaterial: change(`${base}/material/{entryId}`, {
    summary: 'Change material of the hand-over list',
    tag,
    params: one,
    body: materialChange.shape,
    output: adoptionMaterial,
  }),
  remove: act(`${base}/entries/{entryId}`, {
    summary: 'Remove an entry of any register; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/entries/{entryId}/restore`, {
    summary: 'Restore a removed entry',
    tag,
    input: one,
    output: z.object({}),
  }),
  checkFact: change('/objections/{objectionId}', {
    summary: 'Confirm or reword what the organisation answers to a known objection; version 0 where nobody did yet',
    tag,
    params: { objectionId: line(10) },
    body: {
      answer: bothLanguages.nullable().optional().meta({ description: 'null: the words of Lotse' }),
      rightWhere: bothLanguages.nullable().optional(),
      source: z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .nullable()
        .optional(),
      checkedOn: isoDate,
    },
    output: objectionFact,
  }),
}
