import type { TextKey } from '../language/text-key.ts'

/** Words that stand in texts by themselves, by the field that holds one of them. */
export const said: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  state: {
    planned: 'history:meetingState.planned',
    held: 'history:meetingState.held',
    cancelled: 'history:meetingState.cancelled',
    'insufficient-history': 'ui:verdict.too-early',
  },
  qualifier: { reached: 'usageSettings:qualifier.reached', slipping: 'usageSettings:qualifier.slipping' },
  numerator: {
    desktopCore: 'usageSettings:numerator.desktopCore',
    desktop: 'usageSettings:numerator.desktop',
    any: 'usageSettings:numerator.any',
  },
  denominator: {
    entitledByPlan: 'usageSettings:denominator.entitledByPlan',
    reportRows: 'usageSettings:denominator.reportRows',
    assigned: 'usageSettings:denominator.assigned',
    activated: 'usageSettings:denominator.activated',
    paidUnits: 'usageSettings:denominator.paidUnits',
  },
  growthMode: { points: 'usageSettings:growthMode.points', relative: 'usageSettings:growthMode.relative' },
  mode: { remote: 'history:meetingMode.remote', onSite: 'history:meetingMode.onSite' },
  progressUnit: { people: 'history:unit.people', devices: 'history:unit.devices', users: 'history:unit.users' },
  kind: {
    customer: 'history:thing.customer',
    engagement: 'history:thing.engagement',
    contact: 'history:thing.contact',
    document: 'history:thing.document',
    meeting: 'history:thing.meeting',
    meetingAction: 'history:thing.meetingAction',
    timeEntry: 'history:thing.timeEntry',
    annotation: 'history:thing.annotation',
    inventory: 'history:thing.inventory',
    wave: 'annotations:kind.wave',
    workshop: 'annotations:kind.workshop',
    message: 'annotations:kind.message',
    other: 'annotations:kind.other',
  },
}

/** How somebody attended a meeting. */
export const presences: Readonly<Record<string, TextKey>> = {
  invited: 'history:attendance.invited',
  attended: 'history:attendance.attended',
  excused: 'history:attendance.excused',
  absent: 'history:attendance.absent',
}
