import { describe, expect, it } from 'vitest'
import { reasons } from '../vocabulary/reasons.ts'
import { causeIds, causes } from './causes.ts'
import { evidenceMeanings, evidenceWords, weightOf, weightRuleWords } from './evidence.ts'
import { type Evidence, type EvidenceKind, evidenceKinds } from './evidence-model.ts'

const piece = (kind: EvidenceKind, over: Partial<Evidence> = {}): Evidence => ({
  kind,
  count: 1,
  of: null,
  days: null,
  about: [],
  ...over,
})

describe('PB80 causes and evidence are closed lists', () => {
  it.each(causeIds)('%s ends in reasons of Blocked', (cause) =>
    expect(causes[cause].blockedReasons.filter((reason) => reasons[reason].of !== 'blocked')).toEqual([]),
  )
  it('only a lowered priority asks about the intent first', () =>
    expect(causeIds.filter((cause) => causes[cause].noIntentFirst)).toEqual(['priority']))
  it.each(evidenceKinds)('%s points to a cause and says so in both languages', (kind) => {
    const { points, label, one, many } = evidenceMeanings[kind]
    // What changed is written freely: its words decide.
    expect(Object.keys(points).length > 0).toBe(kind !== 'saidWhatChanged')
    for (const words of [label, one, many]) expect([words.de.trim(), words.en.trim()]).not.toContain('')
  })
  it('every cause has signs that mainly speak for it', () => {
    for (const cause of causeIds) {
      const kinds = evidenceKinds.filter((kind) => evidenceMeanings[kind].points[cause] === 'mainly')
      expect(kinds.length, cause).toBeGreaterThanOrEqual(4)
    }
  })
})

describe('PB81 weight', () => {
  it.each<[EvidenceKind, Partial<Evidence>, string]>([
    ['blockingItems', { count: 1 }, 'weak'],
    ['blockingItems', { count: 2 }, 'clear'],
    ['blockingItems', { days: 14 }, 'clear'],
    ['blockingItems', { days: 29 }, 'clear'],
    ['blockingItems', { days: 30 }, 'strong'],
    ['blockingItems', { count: 3, days: 13 }, 'clear'],
    ['blockingItems', { count: 3, days: 14 }, 'strong'],
    ['agedItems', { count: 3, days: 59 }, 'weak'],
    ['agedItems', { count: 4 }, 'clear'],
    ['agedItems', { count: 5, days: 90 }, 'strong'],
    ['criticalFindings', { count: 1 }, 'weak'],
    ['criticalFindings', { count: 2, days: 59 }, 'clear'],
    ['criticalFindings', { count: 2, days: 60 }, 'strong'],
    ['ringsBehind', { days: 20 }, 'weak'],
    ['ringsBehind', { days: 21 }, 'clear'],
    ['ringsBehind', { count: 2, of: 4, days: 30 }, 'strong'],
    ['ringsBehind', { count: 1, of: 4, days: 30 }, 'clear'],
    ['failedInstalls', { count: 9, of: 1000 }, 'weak'],
    ['failedInstalls', { count: 3, of: 100 }, 'clear'],
    ['failedInstalls', { count: 10, of: 100 }, 'strong'],
    ['failedInstalls', { count: 50, of: 10_000 }, 'strong'],
    ['outdatedBuilds', { count: 299, of: 1000 }, 'weak'],
    ['outdatedBuilds', { count: 300, of: 1000 }, 'clear'],
    ['outdatedBuilds', { count: 600, of: 1000 }, 'strong'],
    ['blockedTasks', {}, 'clear'],
    ['blockedTasks', { days: 21 }, 'strong'],
    ['concerns', {}, 'weak'],
    ['concerns', { count: 2 }, 'clear'],
    ['concerns', { count: 3 }, 'strong'],
    ['notInstalled', { count: 199, of: 1000 }, 'weak'],
    ['notInstalled', { count: 200, of: 1000 }, 'clear'],
    ['notInstalled', { count: 400, of: 1000 }, 'strong'],
    ['notInstalled', { count: 400 }, 'weak'],
    ['notActivated', { count: 150, of: 1000 }, 'clear'],
    ['notActivated', { count: 300, of: 1000 }, 'strong'],
    ['installedNotActive', { count: 200, of: 1000 }, 'clear'],
    ['installedNotActive', { count: 350, of: 1000 }, 'strong'],
    ['laggingSegments', { of: 5 }, 'weak'],
    ['laggingSegments', { count: 2, of: 5 }, 'clear'],
    ['laggingSegments', { count: 3, of: 5 }, 'strong'],
    ['peakThenDecline', { count: 37, of: 370 }, 'weak'],
    ['peakThenDecline', { count: 37, of: 240 }, 'clear'],
    ['peakThenDecline', { count: 37, of: 120 }, 'strong'],
    ['missingChampion', { count: 1, of: 4 }, 'weak'],
    ['missingChampion', { count: 2, of: 4 }, 'clear'],
    ['missingChampion', { count: 3, of: 4 }, 'strong'],
    ['openObjections', {}, 'weak'],
    ['openObjections', { days: 30 }, 'clear'],
    ['openObjections', { count: 2, days: 45 }, 'strong'],
    ['lateMessages', {}, 'weak'],
    ['lateMessages', { count: 2 }, 'clear'],
    ['lateMessages', { count: 4, of: 8 }, 'strong'],
    ['lowTraining', { of: 4 }, 'weak'],
    ['lowTraining', { count: 2, of: 4 }, 'clear'],
    ['lowTraining', { count: 3, of: 4 }, 'strong'],
    ['missingItTeam', {}, 'clear'],
    ['missingItTeam', { days: 60 }, 'strong'],
    ['overdueCustomerActions', { days: 20 }, 'weak'],
    ['overdueCustomerActions', { days: 21 }, 'clear'],
    ['overdueCustomerActions', { count: 3, days: 30 }, 'strong'],
    ['pausedTasks', { days: 13 }, 'weak'],
    ['pausedTasks', { days: 14 }, 'clear'],
    ['pausedTasks', { days: 45 }, 'strong'],
    ['resourceConcerns', {}, 'clear'],
    ['resourceConcerns', { count: 2 }, 'strong'],
    ['missingSponsor', { days: 400 }, 'clear'],
    ['missedFollowUps', {}, 'weak'],
    ['missedFollowUps', { count: 2 }, 'clear'],
    ['missedFollowUps', { count: 3 }, 'strong'],
    ['noFollowUp', {}, 'weak'],
    ['noFollowUp', { days: 30 }, 'clear'],
    ['openDecisions', { count: 2, days: 59 }, 'weak'],
    ['openDecisions', { count: 3 }, 'clear'],
    ['openDecisions', { count: 4, days: 60 }, 'strong'],
    ['silence', { days: 20 }, 'weak'],
    ['silence', { days: 21 }, 'clear'],
    ['silence', { days: 45 }, 'strong'],
    ['intentReduced', {}, 'strong'],
    ['saidTechnicalBlocker', {}, 'strong'],
    ['saidIntentReduced', {}, 'strong'],
    ['saidNoPlan', {}, 'clear'],
    ['saidWhatChanged', {}, 'clear'],
  ])('%s %j is %s', (kind, over, expected) => expect(weightOf(piece(kind, over))).toBe(expected))
  it('says in words from where on it weighs more', () => {
    expect(weightRuleWords('blockingItems')).toEqual({
      de: 'stark: ab 3 und ab 14 Tagen oder ab 30 Tagen; deutlich: ab 2 oder ab 14 Tagen; sonst schwach',
      en: 'strong: from 3 and from 14 days or from 30 days; clear: from 2 or from 14 days; weak otherwise',
    })
    expect(weightRuleWords('missingSponsor').en).toBe('clear: as soon as there is one; weak otherwise')
    expect(weightRuleWords('notInstalled').de).toBe('stark: ab 40 %; deutlich: ab 20 %; sonst schwach')
  })
})

describe('PB82 the sentence of a piece', () => {
  it.each<[Evidence, string, string]>([
    [
      piece('blockingItems', { days: 1 }),
      '1 blockierender Punkt der Checkliste ist offen, seit 1 Tag',
      '1 blocking item of the checklist is open, for 1 day',
    ],
    [
      piece('blockingItems', { count: 3, days: 41, about: ['Druckertreiber', 'Proxy'] }),
      '3 blockierende Punkte der Checkliste sind offen, seit 41 Tagen (Druckertreiber, Proxy)',
      '3 blocking items of the checklist are open, for 41 days (Druckertreiber, Proxy)',
    ],
    [
      piece('notInstalled', { count: 1200, of: 3000 }),
      '1.200 von 3.000 berechtigten Personen haben keine Installation',
      '1,200 of 3,000 entitled people have no install',
    ],
    [
      piece('notInstalled', { count: 1200 }),
      '1.200 berechtigten Personen haben keine Installation',
      '1,200 entitled people have no install',
    ],
    [
      piece('peakThenDecline', { count: 37, of: 240 }),
      '37 von 240 Personen arbeiten seit dem Gipfel nicht mehr damit',
      '37 of 240 people have stopped using it since the peak',
    ],
    [piece('missingChampion'), 'Beim Kunden ist kein Multiplikator benannt', 'No champion is named at the customer'],
    [
      piece('laggingSegments', { count: 6, about: ['A', 'B', 'C', 'D', 'E', 'F'] }),
      '6 Bereiche liegen zurück (A, B, C, D, E)',
      '6 segments lag (A, B, C, D, E)',
    ],
  ])('%j', (found, german, english) => expect(evidenceWords(found)).toEqual({ de: german, en: english }))
})
