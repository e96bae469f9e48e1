import type { EventName } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { labelKeyOf } from './field-labels.ts'

/** What the capabilities record of the things they change. */
const recorded: Readonly<Partial<Record<EventName, readonly string[]>>> = {
  'meeting.planned': [
    'series',
    'title',
    'taskId',
    'startsAt',
    'endsAt',
    'timeZone',
    'mode',
    'onSiteReason',
    'attendees',
  ],
  'meeting.changed': ['place', 'link', 'onSiteApprovedBy'],
  'meeting.held': ['state'],
  'meeting.agendaChanged': ['agenda', 'points'],
  'meeting.minutesChanged': ['minutes', 'progressUnit', 'progressDone', 'progressPlanned', 'mauMonth', 'newBlockers'],
  'meeting.actionAdded': ['words', 'who', 'dueOn'],
  'meeting.actionChanged': ['doneAt', 'doneBy'],
  'meeting.cadenceAgreed': ['cadenceDays'],
  'note.written': ['category', 'text', 'taskId', 'tags', 'escalated'],
  'customer.created': ['name', 'city', 'country', 'language', 'windowsUpgrade'],
  'customer.tagged': ['tag'],
  'customer.grouped': ['group'],
  'engagement.created': ['scenario', 'origin', 'seats', 'enterpriseLevel', 'playbook', 'workload'],
  'forecast.changed': ['reach10', 'reach40', 'reach70'],
  'usageStatus.added': ['approval', 'splitReason', 'part'],
  'document.changed': ['description', 'name', 'audience', 'kind'],
  'trash.purged': ['kind', 'title'],
  'remediation.started': ['cloud', 'answers'],
  'remediation.answered': ['answer'],
  'remediation.itemChanged': ['itemStatus', 'fields'],
  'remediation.workbookTaken': ['taken', 'sha256'],
  'remediation.finalised': ['inScope', 'check', 'hidden', 'sha256'],
  'remediation.delivered': ['delivery', 'how'],
  'remediation.confirmed': ['way', 'on', 'sha256'],
  'remediation.reopened': ['listState', 'because'],
  'remediation.rebased': ['template'],
  'networkTest.recorded': ['site', 'testedOn', 'connections', 'reached'],
  'endpointList.replaced': ['networkCloud', 'asOf', 'sets'],
  'workshop.scopeChanged': ['inScope'],
  'workshop.dutiesChanged': ['duties'],
  'communication.planChanged': ['freezes'],
  'communication.messageSent': ['messageState', 'sentOn'],
  'communication.trainingChanged': ['heldOn', 'reached'],
  'communication.groupChanged': ['segment', 'surveyAnswers', 'surveyScore', 'supportCalls'],
  'acceleration.opened': ['trigger', 'causes', 'plan', 'whatChanged', 'intentReduced', 'technicalBlocker'],
  'acceleration.causeDecided': ['primaryCause', 'causes'],
  'acceleration.stepChanged': ['cause', 'stepState', 'note', 'personId', 'dueOn', 'approvedBy'],
  'acceleration.effortWritten': ['doneOn', 'text'],
  'acceleration.actionAdded': ['words', 'dueOn', 'shared', 'personId'],
  'acceleration.answered': ['answer', 'until'],
  'acceleration.closed': ['outcome'],
  'task.lineWritten': ['text'],
  'adoption.added': ['register'],
  'configuration.made': ['configurationOrigin'],
  'configuration.changed': ['name', 'configurationPurpose', 'configurationMode', 'configurationProfiles'],
  'configuration.pinned': ['pinnedRing', 'configurationVersion'],
  'configuration.saved': ['configurationVersion'],
  'package.made': ['packageOf', 'configurationVersion'],
  'package.ticked': ['preparationItem', 'preparationDone'],
  'package.tested': ['testOutcome', 'on'],
  'package.named': ['pinnedRing'],
  'package.uploadConfirmed': ['appName', 'appKind', 'cloud', 'directoryId', 'assigned'],
  'package.uploaded': ['appId'],
  'adoption.changed': ['register', 'fields'],
  'adoption.factChecked': ['checkedOn'],
  'solution.changed': ['checkedOn', 'kept'],
  'ring.added': ['register'],
  'ring.changed': ['register', 'fields'],
  'ring.moved': ['register', 'ringState', 'on'],
  'ring.ticked': ['register', 'on'],
  'ring.ordered': ['rings'],
  'outsideHelp.added': ['register'],
  'outsideHelp.changed': ['register', 'fields'],
  'outsideHelp.moved': ['register', 'helpState', 'on'],
  'outsideHelp.sent': ['register', 'messageWay', 'on'],
  'expertRequest.assigned': ['requestState', 'person'],
}

describe('the name of a recorded field', () => {
  it.each(Object.entries(recorded) as [EventName, readonly string[]][])('%s: every field has one', (event, fields) => {
    expect(fields.filter((field) => labelKeyOf(field, event) === null)).toEqual([])
  })

  it('may differ by what it is about', () => {
    expect(labelKeyOf('minutes', 'time.recorded')).not.toBe(labelKeyOf('minutes', 'meeting.minutesChanged'))
    expect(labelKeyOf('state', 'engagement.evaluated')).not.toBe(labelKeyOf('state', 'meeting.held'))
  })

  it('is none where nobody gave it one', () => expect(labelKeyOf('somethingNew', 'note.written')).toBeNull())
})
