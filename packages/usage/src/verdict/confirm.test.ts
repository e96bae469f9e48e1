import { isoDate, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS } from '../settings.ts'
import { courseFrom, NO_QUIET, type Spoken, statesOf } from '../testing/figures.ts'
import type { Confirmation } from './types.ts'

const states = (...args: Parameters<typeof courseFrom>): string => statesOf(courseFrom(...args)).join(' ')

describe('US50 a stall is confirmed by two months in a row', () => {
  it.each<[string, Spoken[], string]>([
    ['four months are one stall condition', [500, 505, 510, 520], '? ? ? ?'],
    ['five months are two', [500, 505, 510, 520, 525], '? ? ? ? stalled'],
    ['growth in between', [500, 500, 500, 520, 540, 545, 545, 560], '? ? ? ? growing growing growing stalled'],
    ['growth of 3 to 4 points does not end it', [500, 500, 500, 500, 500, 535, 540], '? ? ? ? stalled stalled growing'],
    ['4 points do', [500, 500, 500, 500, 500, 540], '? ? ? ? stalled growing'],
    ['the goal does', [660, 660, 660, 660, 660, 700], '? ? ? ? stalled growing+reached'],
    [
      'one month of growth begins the row again',
      [500, 500, 500, 510, 540, 520, 550],
      '? ? ? ? growing growing growing',
    ],
    ['−3 points in the confirmed stall are a decline', [500, 500, 500, 500, 480, 470], '? ? ? ? stalled declining'],
    ['and fewer are a stall again', [500, 500, 500, 480, 470, 470, 475], '? ? ? ? declining declining stalled'],
    ['a missing month ends the row', [500, 500, 500, 500, null, 500, 500], '? ? ? ? ? stalled'],
  ])('%s', (_, spoken, expected) => expect(states('2026-01', spoken)).toBe(expected))

  it('a case of fourteen months has four raw stalls and none confirmed', () => {
    const spoken = [400, 412, 424, 436, 438, 460, 475, 460, 495, 510, 488, 530, 545, 512]
    const { points } = courseFrom('2025-01', spoken)
    expect(points.filter(({ raw }) => raw === 'stalled')).toHaveLength(4)
    expect(points.filter(({ state }) => state === 'stalled' || state === 'declining')).toEqual([])
  })
})

describe('US51 the goal is kept and lost by two months in a row', () => {
  it.each<[string, Spoken[], string]>([
    ['one month reaches it', [720], '?+reached'],
    ['two keep it', [700, 700], '?+reached stable'],
    ['699 do not', [700, 699, 700], '?+reached ? ?+reached'],
    ['67 to 70 is slipping', [700, 700, 670, 680, 700], '?+reached stable stable+slipping stable+slipping stable'],
    ['below 67 once', [700, 700, 669, 675], '?+reached stable stable+slipping stable+slipping'],
    [
      'below 67 twice',
      [700, 700, 700, 700, 669, 660, 655],
      '?+reached stable stable stable stable+slipping growing declining',
    ],
    ['a missing month ends the row', [700, null, 700, 700], '?+reached ?+reached stable'],
    ['stable never needs growth', [700, 700, null, null, 690], '?+reached stable stable+slipping'],
  ])('%s', (_, spoken, expected) => expect(states('2026-01', spoken)).toBe(expected))
})

describe('US52 near goal', () => {
  it.each<[string, Spoken[], string]>([
    ['68 → 69.9 %', [680, 680, 680, 699], '? ? ? near'],
    ['rate and growth make just less', [681, 681, 681, 690, 690], '? ? ? ? stalled'],
    ['it ends by a confirmed stall only', [680, 680, 680, 699, 681, 682], '? ? ? near near stalled'],
  ])('%s', (_, spoken, expected) => expect(states('2026-01', spoken)).toBe(expected))
})

describe('US53 quiet months neither raise nor clear a stall', () => {
  const quiet = { settings: DEFAULT_USAGE_SETTINGS }
  it.each<[string, string, Spoken[], string]>([
    ['a stall over the summer', '2026-03', [500, 500, 500, 500, 400, 400, 500], '? ? ? ? ? ? stalled'],
    ['no stall by August', '2026-03', [500, 510, 520, 531, 450, 430, 550], '? ? ? growing growing growing growing'],
    ['no end of a stall in December', '2026-08', [500, 500, 500, 500, 560], '? ? ? ? ?'],
    [
      'a stall is not cleared by December',
      '2026-06',
      [500, 500, 500, 500, 500, 500, 560, 500],
      '? ? ? ? stalled stalled stalled stalled',
    ],
    ['the goal in July and August is the goal', '2026-07', [720, 720], '? stable'],
    [
      'stable is not lost in the holidays',
      '2026-05',
      [720, 720, 600, 590, 710],
      '?+reached stable stable stable stable',
    ],
  ])('%s', (_, first, spoken, expected) => expect(states(first, spoken, quiet)).toBe(expected))

  it('a country has its own', () => {
    const settings = { ...DEFAULT_USAGE_SETTINGS, quietMonthsByCountry: { AU: [1, 12] } }
    const summer = [500, 500, 500, 500, 500] as const
    expect(states('2026-04', summer, { settings })).toBe('? ? ? ? ?')
    expect(states('2026-04', summer, { settings, country: 'AU' })).toBe('? ? ? ? stalled')
  })
})

describe('US54 a quiet or missing base month is stood in for', () => {
  const settings = DEFAULT_USAGE_SETTINGS
  const growthOfLast = (first: string, spoken: Spoken[]): unknown => {
    const { growth, noGrowth } = courseFrom(first, spoken, { settings }).points.at(-1) ?? {}
    return growth === null || growth === undefined
      ? noGrowth
      : [growth.base.kind, Number(growth.points.toFixed(6)), growth.base.used.map((one) => one.month).join(' ')]
  }

  it.each<[string, string, Spoken[], unknown]>([
    [
      'December is replaced by the mean of November and January',
      '2025-11',
      [500, 300, 520, 530, 540],
      ['interpolated', 3, '2025-11 2026-01'],
    ],
    [
      'July lies a third of the way from June to September',
      '2026-06',
      [500, 300, 300, 530, 540],
      ['interpolated', 3, '2026-06 2026-09'],
    ],
    ['August two thirds', '2026-06', [500, 300, 300, 530, 540, 550], ['interpolated', 3, '2026-06 2026-09']],
    ['a missing month', '2026-02', [500, null, 520, 530, 540], ['interpolated', 3, '2026-02 2026-04']],
    ['a missing month beside another', '2026-02', [500, null, null, 530, 540], 'no-base'],
    ['a quiet month without neighbours stands alone', '2025-12', [500, 505, 510, 515], ['quiet-month', 1.5, '2025-12']],
  ])('%s', (_, first, spoken, expected) => expect(growthOfLast(first, spoken)).toEqual(expected))

  it('steady growth of a point a month is the same all year', () => {
    const steady = Array.from({ length: 24 }, (_, index) => 300 + index * 10)
    const { points } = courseFrom('2025-01', steady, { settings })
    const grown = points.flatMap(({ growth, month: at }) =>
      growth === null ? [] : [[at, Number(growth.points.toFixed(6))]],
    )
    expect(grown).toHaveLength(21)
    expect(grown.filter(([, by]) => by !== 3)).toEqual([])
  })

  it.each<[string, number[], string]>([
    ['shows a stall', [500, 500, 500, 510, 510], '? ? ? ? stalled'],
    ['but no growth', [400, 500, 500, 560, 510], '? ? ? ? ?'],
  ])('against a quiet month alone it %s', (_, spoken, expected) => {
    expect(states('2025-12', spoken, { settings })).toBe(expected)
  })
})

describe('US55 an entitlement step without identities is judged anew', () => {
  it.each<[string, Spoken[], string]>([
    [
      '500 → 900 users',
      [
        [350, 500],
        [355, 500],
        [360, 500],
        [366, 500],
        [431, 900],
        [440, 900],
        [450, 900],
        [460, 900],
      ],
      '?+reached stable stable stable anew anew anew growing',
    ],
    [
      '60 → 54 %, users +20 %',
      [600, 600, 600, [648, 1200], [650, 1200], [655, 1200], [660, 1200], [665, 1200]],
      '? ? ? anew anew anew ? stalled',
    ],
    [
      '19 users more are no step',
      [
        [50, 100],
        [50, 100],
        [50, 100],
        [50, 119],
        [50, 119],
      ],
      '? ? ? ? declining',
    ],
    ['10 % more are no step', [500, 500, 500, [510, 1100], [510, 1100]], '? ? ? ? declining'],
    [
      'licences taken away',
      [600, 600, 600, [600, 850], [600, 850], [600, 850], [600, 850]],
      '? ? ? anew anew anew stable',
    ],
    [
      'a second step begins again',
      [500, 500, [500, 1300], [500, 1700], [500, 1700], [500, 1700], [500, 1700]],
      '? ? anew anew anew anew ?',
    ],
    ['a step over a missing month', [500, 500, 500, null, [500, 1300]], '? ? ? anew'],
  ])('%s', (_, spoken, expected) => expect(states('2026-01', spoken)).toBe(expected))

  it('stable customers are stable again afterwards', () => {
    const spoken: Spoken[] = [800, 800, [900, 1250], [900, 1250], [900, 1250], [900, 1250]]
    expect(states('2026-01', spoken)).toBe('?+reached stable anew anew anew stable')
  })
})

describe('US57 no growth across a break in the data', () => {
  const broken = (kind: 'outage' | 'definition-changed' | 'recomputed', spoken: Spoken[]): string =>
    states('2026-01', spoken, { breaks: [{ month: month('2026-04'), kind }] })

  it.each<[string, Spoken[], string]>([
    ['growth begins again three months later', [500, 530, 560, 600, 605, 610, 640, 650], '? ? ? ? ? ? growing growing'],
    ['the goal needs no growth', [720, 720, 720, 720, 690], '?+reached stable stable stable stable+slipping'],
  ])('%s', (_, spoken, expected) => expect(broken('recomputed', spoken)).toBe(expected))

  it('another definition is another series', () => {
    expect(broken('definition-changed', [720, 720, 720, 720, 720])).toBe('?+reached stable stable ?+reached stable')
  })

  // From June on by the other definition, which has growth of its own in September.
  it.each<[string, Spoken[], string, string]>([
    ['stalled, and stalled by the new one', [500, 500, 500, 500], '? ? ? ? stalled', 'stalled stalled stalled stalled'],
    ['stalled, and growing by the new one', [500, 500, 500, 550], '? ? ? ? stalled', 'stalled stalled stalled growing'],
    ['declining, and stalled', [450, 450, 450, 450], '? ? ? ? declining', 'declining declining declining stalled'],
    ['stalled, and at the goal', [710, 710, 710, 710], '? ? ? ? stalled', 'growing+reached stable stable stable'],
    ['too little history stays', [500, 500, 500, 500], '', '? ? ? ?'],
  ])('a state stays until there is growth again: %s', (said, after, before, expected) => {
    const past: Record<string, Spoken[]> = { '': [null, null, null, null, 500] }
    const falling: Spoken[] = [500, 500, 500, 480, 460]
    const first = past[before] ?? (before.endsWith('declining') ? falling : [500, 500, 500, 500, 500])
    const all = states('2026-01', [...first, ...after], {
      breaks: [{ month: month('2026-06'), kind: 'definition-changed' }],
    })
    expect(all, said).toBe([before === '' ? '?' : before, expected].join(' '))
  })

  it('growth that a quiet month hides keeps the state too', () => {
    const course = courseFrom('2026-01', [500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 540, 545], {
      settings: { ...NO_QUIET, quietMonths: [7, 8] },
      breaks: [{ month: month('2026-08'), kind: 'definition-changed' }],
    })
    expect(statesOf(course).slice(4)).toEqual([
      ...['stalled', 'stalled', 'stalled', 'stalled', 'stalled', 'stalled'],
      // November is compared with a quiet month: at most so much growth is no growth.
      ...['stalled', 'growing'],
    ])
  })

  it('a break in a month without a report counts for the next', () => {
    const { points } = courseFrom('2026-01', [500, 530, 560, null, 600], {
      breaks: [{ month: month('2026-04'), kind: 'outage' }],
    })
    expect(points.at(-1)).toMatchObject({ noGrowth: 'data-break', breaks: [{ kind: 'outage' }] })
  })
})

describe('US58 small tenants are judged by people', () => {
  const small = (spoken: number[]): string => states('2026-01', spoken, { entitled: 40 })
  it.each<[string, number[], string]>([
    ['nobody new', [20, 20, 20, 20, 20], '? ? ? ? stalled'],
    ['one more is no stall, though 2.5 points are below 3', [20, 20, 20, 21, 21], '? ? ? growing growing'],
    ['one less is no decline', [20, 20, 20, 20, 19], '? ? ? ? stalled'],
    ['two less are', [20, 20, 20, 20, 18], '? ? ? ? declining'],
    ['two more end a stall', [20, 20, 20, 20, 20, 22], '? ? ? ? stalled growing'],
  ])('%s', (_, spoken, expected) => expect(small(spoken)).toBe(expected))

  it.each([
    [49, true],
    [50, false],
  ])('of %i entitled confidence is low: %s', (entitled, lowConfidence) => {
    expect(courseFrom('2026-01', [20], { entitled }).points).toMatchObject([{ lowConfidence }])
  })
})

describe('US59 growth relative to the earlier rate', () => {
  const relative = { settings: { ...NO_QUIET, growthMode: 'relative' as const } }
  it.each<[string, number[], string]>([
    ['10.0 → 10.4 % twice', [100, 100, 100, 104, 104], '? ? ? growing growing'],
    ['52.4 → 53.7 % twice', [524, 524, 524, 537, 537], '? ? ? ? stalled'],
  ])('%s', (_, spoken, expected) => expect(states('2026-01', spoken, relative)).toBe(expected))
})

describe('US60 somebody confirms before the months do', () => {
  const word = (at: string, reason = 'the freeze lasts until May'): Confirmation => ({
    month: month(at),
    by: 'somebody',
    on: isoDate('2026-05-12'),
    reason,
  })

  it('what is pending is confirmed with a reason', () => {
    const confirmations = [word('2026-04')]
    const { points, changes, unusedConfirmations } = courseFrom('2026-01', [500, 500, 500, 500], { confirmations })
    expect(points.at(-1)).toMatchObject({
      raw: 'stalled',
      state: 'stalled',
      confirmation: confirmations[0],
      pending: null,
    })
    expect(changes).toMatchObject([{ cause: 'stall-confirmed', confirmation: confirmations[0] }])
    expect(unusedConfirmations).toEqual([])
  })

  it.each<[string, Spoken[], string, string | null]>([
    ['a first stall', [500, 500, 500, 500], '2026-04', 'stalled'],
    ['a first decline', [500, 500, 500, 470], '2026-04', 'declining'],
    ['the goal', [700], '2026-01', 'stable'],
    ['the goal lost', [700, 700, 700, 700, 650], '2026-05', 'growing'],
    ['a recovery', [500, 500, 500, 500, 500, 535], '2026-06', 'growing'],
    ['nothing', [500, 500, 500, 560], '2026-04', null],
  ])('%s is pending', (_, spoken, at, pending) => {
    const plain = courseFrom('2026-01', spoken).points.at(-1)
    expect(plain?.pending).toBe(pending)
    const { points, unusedConfirmations } = courseFrom('2026-01', spoken, { confirmations: [word(at)] })
    expect(points.at(-1)?.state).toBe(pending ?? plain?.state)
    expect(unusedConfirmations).toHaveLength(pending === null ? 1 : 0)
  })

  it('needs a reason', () => {
    expect(() => courseFrom('2026-01', [500], { confirmations: [word('2026-01', ' ')] })).toThrow('say why')
  })
})

describe('US61 every change of state is told with its numbers', () => {
  it('and nothing else is', () => {
    const { changes, points } = courseFrom('2026-01', [600, 600, 600, 650, 660, 700, 720, 690])
    expect(changes.map(({ month: at, from, to, cause }) => [at, from?.state, to.state, to.qualifier, cause])).toEqual([
      ['2026-04', 'insufficient-history', 'growing', null, 'growth'],
      ['2026-06', 'growing', 'growing', 'reached', 'goal-reached'],
      ['2026-07', 'growing', 'stable', null, 'goal-kept'],
      ['2026-08', 'stable', 'stable', 'slipping', 'goal-slipping'],
    ])
    expect(changes[0]).toMatchObject({
      active: 650,
      entitled: 1000,
      rate: 65,
      growthMode: 'points',
      growth: { points: 5, people: 50 },
    })
    expect(points.at(-1)).toMatchObject({ raw: 'growing', state: 'stable', qualifier: 'slipping' })
  })

  it('a beginning at the goal is one', () => {
    expect(courseFrom('2026-01', [720]).changes).toMatchObject([{ from: null, to: { qualifier: 'reached' } }])
  })
})
