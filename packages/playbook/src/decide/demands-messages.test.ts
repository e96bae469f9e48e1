import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { today } from '../testing/facts.ts'
import type { DemandedFieldId, Stage } from '../vocabulary/demands.ts'
import { demandedFieldIds } from '../vocabulary/demands.ts'
import { type UsageStatusId, usageStatusIds } from '../vocabulary/usage-status.ts'
import { decideUsageStatus } from './usage-status.ts'
import type { UsageStatusChange } from './usage-status-change.ts'

/**
 * engagement.md §5 "What each state demands", cell by cell: `demanded` refuses an empty field, `notUsed` a filled one,
 * `free` neither. Both sentences stand as a person reads them.
 */
type Cell =
  | readonly [UsageStatusId, DemandedFieldId, Stage | 'both', 'demanded' | 'notUsed', string, string]
  | readonly [UsageStatusId, DemandedFieldId, Stage | 'both', 'free']

const cells: readonly Cell[] = [
  // unknown
  [
    'unknown',
    'l2',
    'both',
    'demanded',
    'Bitte füllen Sie „Grund (L2)“ aus; der Status „Unbekannt“ verlangt das.',
    'Please fill in “Reason (L2)”; the status “Status unknown” demands it.',
  ],
  [
    'unknown',
    'targetDate',
    'both',
    'notUsed',
    'Der Status „Unbekannt“ kennt das Feld „Zieltermin“ nicht. Bitte leeren Sie es.',
    'The status “Status unknown” does not use the field “Target date”. Please empty it.',
  ],
  ['unknown', 'owner', 'both', 'free'],
  ['unknown', 'intentNote', 'both', 'free'],
  [
    'unknown',
    'nextAction',
    'both',
    'demanded',
    'Bitte füllen Sie „Nächster Schritt“ aus; der Status „Unbekannt“ verlangt das.',
    'Please fill in “Next action”; the status “Status unknown” demands it.',
  ],
  [
    'unknown',
    'nextActionDate',
    'both',
    'demanded',
    'Bitte füllen Sie „Termin des nächsten Schritts“ aus; der Status „Unbekannt“ verlangt das.',
    'Please fill in “Date of the next action”; the status “Status unknown” demands it.',
  ],
  [
    'unknown',
    'startDate',
    'both',
    'notUsed',
    'Der Status „Unbekannt“ kennt das Feld „Beginn des Engagements“ nicht. Bitte leeren Sie es.',
    'The status “Status unknown” does not use the field “Engagement start date”. Please empty it.',
  ],
  // inProgress
  ['inProgress', 'l2', 'intake', 'free'],
  [
    'inProgress',
    'l2',
    'delivery',
    'demanded',
    'Bitte füllen Sie „Grund (L2)“ aus; der Status „In Bearbeitung“ verlangt das.',
    'Please fill in “Reason (L2)”; the status “In progress” demands it.',
  ],
  [
    'inProgress',
    'targetDate',
    'both',
    'demanded',
    'Bitte füllen Sie „Zieltermin“ aus; der Status „In Bearbeitung“ verlangt das.',
    'Please fill in “Target date”; the status “In progress” demands it.',
  ],
  [
    'inProgress',
    'owner',
    'both',
    'notUsed',
    'Der Status „In Bearbeitung“ kennt das Feld „Zuständig“ nicht. Bitte leeren Sie es.',
    'The status “In progress” does not use the field “Owner”. Please empty it.',
  ],
  [
    'inProgress',
    'intentNote',
    'both',
    'demanded',
    'Bitte füllen Sie „Absichtsnotiz“ aus; der Status „In Bearbeitung“ verlangt das.',
    'Please fill in “Intent note”; the status “In progress” demands it.',
  ],
  [
    'inProgress',
    'nextAction',
    'both',
    'demanded',
    'Bitte füllen Sie „Nächster Schritt“ aus; der Status „In Bearbeitung“ verlangt das.',
    'Please fill in “Next action”; the status “In progress” demands it.',
  ],
  [
    'inProgress',
    'nextActionDate',
    'both',
    'demanded',
    'Bitte füllen Sie „Termin des nächsten Schritts“ aus; der Status „In Bearbeitung“ verlangt das.',
    'Please fill in “Date of the next action”; the status “In progress” demands it.',
  ],
  [
    'inProgress',
    'startDate',
    'both',
    'demanded',
    'Bitte füllen Sie „Beginn des Engagements“ aus; der Status „In Bearbeitung“ verlangt das.',
    'Please fill in “Engagement start date”; the status “In progress” demands it.',
  ],
  // blocked
  [
    'blocked',
    'l2',
    'both',
    'demanded',
    'Bitte füllen Sie „Grund (L2)“ aus; der Status „Blockiert“ verlangt das.',
    'Please fill in “Reason (L2)”; the status “Blocked” demands it.',
  ],
  [
    'blocked',
    'targetDate',
    'intake',
    'notUsed',
    'Beim Status „Blockiert“ wird „Zieltermin“ erst erfasst, wenn die Arbeit begonnen hat. Bitte leeren Sie das Feld.',
    'With the status “Blocked”, “Target date” is recorded only once the work has begun. Please empty the field.',
  ],
  [
    'blocked',
    'targetDate',
    'delivery',
    'demanded',
    'Bitte füllen Sie „Zieltermin“ aus; der Status „Blockiert“ verlangt das.',
    'Please fill in “Target date”; the status “Blocked” demands it.',
  ],
  [
    'blocked',
    'owner',
    'both',
    'demanded',
    'Bitte füllen Sie „Zuständig“ aus; der Status „Blockiert“ verlangt das.',
    'Please fill in “Owner”; the status “Blocked” demands it.',
  ],
  [
    'blocked',
    'intentNote',
    'both',
    'demanded',
    'Bitte füllen Sie „Absichtsnotiz“ aus; der Status „Blockiert“ verlangt das.',
    'Please fill in “Intent note”; the status “Blocked” demands it.',
  ],
  [
    'blocked',
    'nextAction',
    'both',
    'demanded',
    'Bitte füllen Sie „Nächster Schritt“ aus; der Status „Blockiert“ verlangt das.',
    'Please fill in “Next action”; the status “Blocked” demands it.',
  ],
  ['blocked', 'nextActionDate', 'both', 'free'],
  [
    'blocked',
    'startDate',
    'both',
    'notUsed',
    'Solange der Status „Blockiert“ ist, bleibt der Beginn, wie er ist. Lassen Sie das Feld unverändert.',
    'While the status is “Blocked”, the start date stays as it is. Leave the field unchanged.',
  ],
  // noIntent
  [
    'noIntent',
    'l2',
    'both',
    'demanded',
    'Bitte füllen Sie „Grund (L2)“ aus; der Status „Keine Absicht“ verlangt das.',
    'Please fill in “Reason (L2)”; the status “No intent” demands it.',
  ],
  [
    'noIntent',
    'targetDate',
    'both',
    'notUsed',
    'Der Status „Keine Absicht“ kennt das Feld „Zieltermin“ nicht. Bitte leeren Sie es.',
    'The status “No intent” does not use the field “Target date”. Please empty it.',
  ],
  [
    'noIntent',
    'owner',
    'both',
    'demanded',
    'Bitte füllen Sie „Zuständig“ aus; der Status „Keine Absicht“ verlangt das.',
    'Please fill in “Owner”; the status “No intent” demands it.',
  ],
  [
    'noIntent',
    'intentNote',
    'both',
    'demanded',
    'Bitte füllen Sie „Absichtsnotiz“ aus; der Status „Keine Absicht“ verlangt das.',
    'Please fill in “Intent note”; the status “No intent” demands it.',
  ],
  [
    'noIntent',
    'nextAction',
    'both',
    'demanded',
    'Bitte füllen Sie „Nächster Schritt“ aus; der Status „Keine Absicht“ verlangt das.',
    'Please fill in “Next action”; the status “No intent” demands it.',
  ],
  ['noIntent', 'nextActionDate', 'both', 'free'],
  [
    'noIntent',
    'startDate',
    'both',
    'notUsed',
    'Der Status „Keine Absicht“ kennt das Feld „Beginn des Engagements“ nicht. Bitte leeren Sie es.',
    'The status “No intent” does not use the field “Engagement start date”. Please empty it.',
  ],
  // duplicate
  [
    'duplicate',
    'l2',
    'both',
    'notUsed',
    'Der Status „Doppelt oder ungültig“ kennt das Feld „Grund (L2)“ nicht. Bitte leeren Sie es.',
    'The status “Duplicate or invalid” does not use the field “Reason (L2)”. Please empty it.',
  ],
  [
    'duplicate',
    'targetDate',
    'both',
    'notUsed',
    'Der Status „Doppelt oder ungültig“ kennt das Feld „Zieltermin“ nicht. Bitte leeren Sie es.',
    'The status “Duplicate or invalid” does not use the field “Target date”. Please empty it.',
  ],
  ['duplicate', 'owner', 'both', 'free'],
  [
    'duplicate',
    'intentNote',
    'both',
    'demanded',
    'Bitte füllen Sie „Absichtsnotiz“ aus; der Status „Doppelt oder ungültig“ verlangt das.',
    'Please fill in “Intent note”; the status “Duplicate or invalid” demands it.',
  ],
  ['duplicate', 'nextAction', 'both', 'free'],
  ['duplicate', 'nextActionDate', 'both', 'free'],
  [
    'duplicate',
    'startDate',
    'both',
    'notUsed',
    'Der Status „Doppelt oder ungültig“ kennt das Feld „Beginn des Engagements“ nicht. Bitte leeren Sie es.',
    'The status “Duplicate or invalid” does not use the field “Engagement start date”. Please empty it.',
  ],
]

/** A form with every field filled; a table cell empties or keeps its own. */
const filled: Readonly<Record<UsageStatusId, UsageStatusChange>> = {
  unknown: form('unknown', 'newSubscription', 'Der Kunde antwortet nicht, weil die Ansprechperson ausschied.'),
  inProgress: form('inProgress', 'technicalOnboarding', 'Der Kunde will die Apps, weil der Support endet.'),
  blocked: form('blocked', 'appCompatibility', 'Die Buchhaltung kann nicht umstellen, weil das Add-in abstürzt.'),
  noIntent: form('noIntent', 'microsoftOnPremises', 'Der Kunde will die Apps nicht, weil die Leitung dagegen ist.'),
  duplicate: form('duplicate', 'appCompatibility', 'Der Tenant ist doppelt, weil die Tochter aufgelöst wurde.'),
}

function form(l1: UsageStatusId, l2: UsageStatusChange['l2'], intentNote: string): UsageStatusChange {
  return {
    l1,
    ...(l2 === undefined ? {} : { l2 }),
    targetDate: isoDate('2027-03-31'),
    owner: 'Account-Team',
    intentNote,
    nextAction: 'Anrufen',
    nextActionDate: isoDate('2026-12-01'),
    startDate: isoDate('2026-11-16'),
  }
}

function messagesAt(field: DemandedFieldId, change: UsageStatusChange, stage: Stage) {
  const context = { today, stage, workload: 'apps', deploymentSettled: false } as const
  const decision = decideUsageStatus(null, change, { roles: ['FM'] }, context)
  return decision.ok ? [] : decision.problems.filter((one) => one.field === field).map(({ message }) => message)
}

describe('PB52 each field of each state, and what a person reads', () => {
  for (const [l1, field, stages, demand, german, english] of cells) {
    for (const stage of stages === 'both' ? (['intake', 'delivery'] as const) : [stages]) {
      it(`${l1} at ${stage}: ${field} is ${demand}`, () => {
        const message = [{ de: german, en: english }]
        const empty = messagesAt(field, { ...filled[l1], [field]: null }, stage)
        const full = messagesAt(field, filled[l1], stage)
        expect(empty).toEqual(demand === 'demanded' ? message : [])
        expect(full).toEqual(demand === 'notUsed' ? message : [])
      })
    }
  }
  it('no cell is missing and none is there twice', () => {
    const listed = cells.flatMap(([l1, field, stages]) =>
      (stages === 'both' ? ['intake', 'delivery'] : [stages]).map((stage) => `${l1} ${field} ${stage}`),
    )
    const all = usageStatusIds.flatMap((l1) =>
      demandedFieldIds.flatMap((field) => [`${l1} ${field} intake`, `${l1} ${field} delivery`]),
    )
    expect([...listed].sort()).toEqual([...all].sort())
  })
})
