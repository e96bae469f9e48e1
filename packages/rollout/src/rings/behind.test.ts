import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { behindSince } from './behind.ts'

const today = isoDate('2026-11-24')
const past = isoDate('2026-11-10')
const before = isoDate('2026-11-02')
const ahead = isoDate('2026-12-01')

describe('RO10 behind its plan', () => {
  it.each([
    ['planned, its day has passed', 'planned', past, null, past],
    ['planned, its end has passed too: the earlier day counts', 'planned', before, past, before],
    ['planned for a day to come', 'planned', ahead, null, null],
    ['planned for today', 'planned', today, null, null],
    ['without a day', 'planned', null, null, null],
    ['running within its time', 'running', past, ahead, null],
    ['running beyond its end', 'running', before, past, past],
    ['paused beyond its end', 'paused', before, past, past],
    ['finished late', 'finished', before, past, null],
    ['left out', 'leftOut', before, past, null],
  ] as const)('RO10 %s', (_what, state, beginsOn, endsOn, since) => {
    expect(behindSince({ state, beginsOn, endsOn }, today)).toBe(since)
  })
})
