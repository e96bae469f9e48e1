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
