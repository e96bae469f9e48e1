import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../testing/runs.ts'
import { causeIds } from './causes.ts'
import { type Evidence, type EvidenceKind, evidenceKinds } from './evidence-model.ts'
import { noAnswers, type OpeningAnswers, openingQuestions } from './opening-questions.ts'
import { readCauses } from './read-causes.ts'

const piece = (kind: EvidenceKind, over: Partial<Evidence> = {}): Evidence => ({
  kind,
  count: 1,
  of: null,
  days: null,
  about: [],
  ...over,
})
const sources = evidenceKinds.filter((kind) => !kind.startsWith('said'))

describe('PB83 reading the causes', () => {
  it('nothing recorded points nowhere', () => {
    const { causes, proposed, words } = readCauses([], null)
    expect(proposed).toBeNull()
    expect(causes.map(({ cause, standing }) => `${cause} ${standing}`)).toEqual(causeIds.map((id) => `${id} nothing`))
    expect(words.de).toBe('Nichts von dem, was erfasst ist, deutet auf eine Ursache. Fragen Sie den Kunden.')
  })
  it('what was looked for and not found says nothing', () =>
    expect(readCauses([piece('blockingItems', { count: 0, days: 90 })], null).proposed).toBeNull())
  it('an even split is said and nothing is proposed', () => {
    const { proposed, words } = readCauses([piece('blockingItems', { days: 30 }), piece('silence', { days: 45 })], null)
    expect(proposed).toBeNull()
    expect(words.en).toBe('The signs point to “Technical obstacle” and “Lowered priority” alike. Decide after talking.')
  })
  it.each<[string, readonly Evidence[], readonly string[]]>([
    ['one strong sign is likely', [piece('blockingItems', { days: 30 })], ['technical likely']],
    ['one clear sign is possible', [piece('blockingItems', { days: 14 })], ['technical possible']],
    ['two clear signs are likely', [piece('blockingItems', { days: 14 }), piece('blockedTasks')], ['technical likely']],
    [
      'a sign speaks mainly for one cause and also for another',
      [piece('notInstalled', { count: 50, of: 100 })],
      ['technical likely', 'resources possible'],
    ],
    [
      'what speaks for both alike leads to none',
      [piece('ringsBehind', { days: 60 })],
      ['technical possible', 'resources possible'],
    ],
    [
      'a strong sign outweighs a clear one',
      [piece('silence', { days: 45 }), piece('peakThenDecline', { count: 20, of: 100 })],
      ['priority likely', 'adoption possible'],
    ],
    [
      'two clear signs outweigh a strong one',
      [
        piece('silence', { days: 45 }),
        piece('peakThenDecline', { count: 20, of: 100 }),
        piece('installedNotActive', { count: 25, of: 100 }),
      ],
      ['adoption likely', 'priority likely'],
    ],
  ])('%s', (_name, evidence, expected) => {
    const standing = readCauses(evidence, null).causes.filter((reading) => reading.standing !== 'nothing')
    expect(standing.map(({ cause, standing: stands }) => `${cause} ${stands}`)).toEqual(expected)
  })
  it('names the weightiest pieces, and the next cause with its own', () => {
    const { proposed, words } = readCauses(
      [piece('missingSponsor'), piece('blockingItems', { count: 3, days: 41 }), piece('concerns')],
      null,
    )
    expect(proposed).toBe('technical')
    expect(words.en).toBe(
      'Most points to “Technical obstacle”: 3 blocking items of the checklist are open, for 41 days; 1 technical concern stands in the technical notes. After it to “Lowered priority”: No sponsor is named at the customer.',
    )
  })
  it('each sign leads to a cause it mainly speaks for', () => {
    for (const kind of sources) {
      const { proposed, causes } = readCauses([piece(kind, { count: 60, of: 60, days: 200 })], null)
      const first = causes[0]?.because[0]
      if (proposed !== null) expect(first?.causes[0], kind).toBe(proposed)
    }
  })
  it('the order in which evidence was found changes nothing', () => {
    const anything = fc.record({
      kind: fc.constantFrom(...sources),
      count: fc.nat(20),
      of: fc.option(fc.nat(40), { nil: null }),
      days: fc.option(fc.nat(120), { nil: null }),
      about: fc.constant([]),
    })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), (evidence) => {
        expect(readCauses([...evidence].reverse(), null)).toEqual(readCauses(evidence, null))
      }),
      { seed: 20261123, numRuns: runs },
    )
  })
  it('one more sign of a cause never moves it back', () => {
    const more = piece('blockedTasks', { days: 30 })
    const place = (evidence: readonly Evidence[]) =>
      readCauses(evidence, null).causes.findIndex(({ cause }) => cause === 'technical')
    for (const kind of sources) {
      const evidence = [piece(kind, { count: 5, of: 10, days: 60 })]
      expect(place([...evidence, more]), kind).toBeLessThanOrEqual(place(evidence))
    }
  })
})

describe('PB84 the opening questions', () => {
  const answers = (over: Partial<OpeningAnswers>): OpeningAnswers => ({ ...noAnswers, ...over })
  it('are the four of the process, in its order', () =>
    expect(openingQuestions.map(({ question }) => question.en)).toEqual([
      'Was there a plan?',
      'What changed?',
      'Is the intent reduced?',
      'Is there a technical blocker?',
    ]))
  it.each<[Partial<OpeningAnswers>, string | null]>([
    [{}, null],
    [{ technicalBlocker: 'yes' }, 'technical'],
    [{ intentReduced: 'yes' }, 'priority'],
    [{ plan: 'no' }, 'resources'],
    [{ plan: 'yes' }, null],
    [{ technicalBlocker: 'yes', intentReduced: 'yes' }, null],
    [{ whatChanged: 'Die Schulungen fielen aus' }, 'adoption'],
    [{ whatChanged: 'Das Budget wurde gestrichen' }, 'resources'],
    [{ whatChanged: 'A merger came in between' }, 'priority'],
    [{ whatChanged: 'Seit dem Add-in-Update stürzt Excel ab' }, 'technical'],
    [{ whatChanged: 'Nichts, was wir wüssten' }, null],
  ])('%j preselects %s', (over, expected) => expect(readCauses([], answers(over)).proposed).toBe(expected))
  it('shows the word that was written', () =>
    expect(readCauses([], answers({ whatChanged: 'kein Budgetrahmen' })).causes[0]?.because[0]?.words.de).toBe(
      'Auf „Was hat sich geändert?“ wurde geantwortet: „Budgetrahmen“',
    ))
  it('a no speaks against its cause', () => {
    const evidence = [piece('blockingItems', { days: 30 }), piece('peakThenDecline', { count: 20, of: 100 })]
    expect(readCauses(evidence, null).proposed).toBe('technical')
    expect(readCauses(evidence, answers({ technicalBlocker: 'no' })).proposed).toBe('adoption')
  })
})
