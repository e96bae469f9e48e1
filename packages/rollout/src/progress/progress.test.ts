import type { IsoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Ring } from '../rings/ring.ts'
import { standingOfRings } from '../rings/standing.ts'
import { type RingAtHand, ringWarnings } from '../rings/warnings.ts'
import { newestProgress, type Progress, percentInstalled, progressFromInventory } from './progress.ts'

const day = (text: string) => text as IsoDate

describe('RO7 progress of a ring', () => {
  const told = (on: string, from: Progress['from'], installed: number): Progress => ({
    ...{ day: day(on), from, planned: 100, installed },
    ...{ failed: 0, pending: null },
  })

  it.each([
    [
      'the newest',
      [told('2026-11-01', 'hand', 1), told('2026-11-03', 'inventory', 2), told('2026-11-02', 'hand', 3)],
      2,
    ],
    ['of one day what a person told', [told('2026-11-01', 'hand', 1), told('2026-11-01', 'inventory', 2)], 1],
    [
      'of one day what a person told, in any order',
      [told('2026-11-01', 'inventory', 2), told('2026-11-01', 'hand', 1)],
      1,
    ],
  ])('is %s', (_what, all, installed) => expect(newestProgress(all)?.installed).toBe(installed))

  it('is nothing where nobody said anything', () => expect(newestProgress([])).toBeNull())

  it.each([
    [{ matched: 80, known: 70, apps: 40, missing: 5 }, null, 85],
    [{ matched: 80, known: 70, apps: 40, missing: 5 }, 100, 100],
    [{ matched: 80, known: 70, apps: 40, missing: 5 }, 10, 85],
  ])('counts %j of a ring of %s', (counted, size, planned) =>
    expect(progressFromInventory({ takenOn: day('2026-11-01'), ...counted }, size)).toMatchObject({
      ...{ planned, installed: 40 },
      ...{ failed: null, pending: null, from: 'inventory' },
    }),
  )

  it('is nothing where no inventory looked for Office: nobody knows, which is not none', () => {
    const counted = { takenOn: day('2026-11-01'), matched: 200, known: 0, apps: 0, missing: 0 }
    expect(progressFromInventory(counted, 200)).toBeNull()
  })

  it.each([
    [0, 0, null],
    [3, 2, 66],
    [1000, 999, 99],
    [10, 10, 100],
    [10, 12, 100],
  ])('of %i planned %i installed are %s per cent', (planned, installed, percent) =>
    expect(percentInstalled({ planned, installed })).toBe(percent),
  )
})

const ring = (kind: Ring['kind'], state: Ring['state'], on: string | null, began = on) => ({
  ...{ kind, state },
  stateOn: on as IsoDate | null,
  beganOn: began as IsoDate | null,
})

describe('RO8 what rings say as a whole', () => {
  it.each([
    ['no rings', [], null],
    ['only planned', [ring('pilot', 'planned', null), ring('broad', 'planned', null)], null],
    ['none broad', [ring('pilot', 'running', '2026-10-01')], null],
    [
      'a pilot runs: nothing of the broad rollout',
      [ring('pilot', 'running', '2026-10-01'), ring('broad', 'planned', null)],
      null,
    ],
    [
      'a pilot ends after the broad rollout began',
      [ring('pilot', 'finished', '2026-10-20', '2026-10-01'), ring('broad', 'running', '2026-10-12')],
      { broadRolloutBegan: { value: true, on: '2026-10-12' }, targetGroupsCovered: { value: false, on: '2026-10-20' } },
    ],
    [
      'a broad ring runs',
      [ring('pilot', 'finished', '2026-10-09', '2026-10-01'), ring('broad', 'running', '2026-10-12')],
      { broadRolloutBegan: { value: true, on: '2026-10-12' }, targetGroupsCovered: { value: false, on: '2026-10-12' } },
    ],
    [
      'all through, one excluded',
      [ring('broad', 'finished', '2026-11-02', '2026-10-01'), ring('broad', 'leftOut', '2026-10-12', null)],
      { broadRolloutBegan: { value: true, on: '2026-11-02' }, targetGroupsCovered: { value: true, on: '2026-11-02' } },
    ],
    [
      'all excluded',
      [ring('broad', 'leftOut', '2026-10-12', null)],
      {
        broadRolloutBegan: { value: false, on: '2026-10-12' },
        targetGroupsCovered: { value: false, on: '2026-10-12' },
      },
    ],
  ])('%s', (_what, rings, standing) => expect(standingOfRings(rings)).toEqual(standing))
})

describe('RO9 warnings before a ring', () => {
  const ready: RingAtHand = {
    ...{ kind: 'broad', state: 'planned', entryCriteria: [], hasOwner: true, size: 10, installedByHand: null },
    licences: { people: 10, unlicensed: 0, on: day('2026-11-01') },
  }
  it.each([
    ['nothing', {}, null, []],
    ['open criteria', { entryCriteria: [{ metOn: null }, { metOn: day('2026-11-01') }] }, null, ['entryOpen']],
    ['the ring before', {}, { state: 'running' as const }, ['beforeNotFinished']],
    ['the ring before, finished', {}, { state: 'finished' as const }, []],
    [
      'people without licence',
      { licences: { people: 10, unlicensed: 3, on: day('2026-11-01') } },
      null,
      ['unlicensed'],
    ],
    ['unknown licences', { licences: null }, null, ['licencesUnknown']],
    ['unknown licences while it runs', { licences: null, state: 'running' as const }, null, []],
    ['nobody and no number', { hasOwner: false, size: null }, null, ['noOwner', 'noSize']],
    ['figures before its start', { installedByHand: 4 }, null, ['figuresBeforeStart']],
    ['nothing once it is through', { state: 'finished' as const, hasOwner: false }, { state: 'running' as const }, []],
  ])('%s', (_what, more, before, codes) =>
    expect(ringWarnings({ ...ready, ...more }, before).map(({ code }) => code)).toEqual(codes),
  )

  it('says how many of how many, and of when', () => {
    const [warning] = ringWarnings({ ...ready, licences: { people: 10, unlicensed: 3, on: day('2026-11-01') } }, null)
    expect(warning?.text.de).toBe('3 von 10 Personen auf den Geräten haben keine Lizenz (Stand 01.11.2026).')
  })
})
