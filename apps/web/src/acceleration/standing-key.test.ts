import type { AccelerationView, Standing } from '@lotse/contract'
import { expect, it } from 'vitest'
import { type StandingKey, standingKey } from './standing-key.ts'

const nothing = { state: null, trigger: null, stalledSince: null, open: null } as const
const standing = (state: Standing['state'], more: Partial<Standing> = {}): Standing => ({
  state,
  month: '2026-10',
  active: 40,
  entitled: 100,
  rate: 40,
  growth3pp: 4,
  usersMissing: 30,
  readOn: null,
  ...more,
})
const open = { ...nothing, state: 'open', trigger: 'manual', open: {} } as const

it.each<[string, Partial<AccelerationView>, Standing, StandingKey]>([
  ['grows', {}, standing('growing'), 'growing'],
  ['is at the goal', {}, standing('stable', { usersMissing: 0 }), 'reached'],
  ['has no figure', {}, standing('no-data', { rate: null, usersMissing: null }), 'noFigure'],
  ['wants the service no more, with an open case', open as never, standing('no-intent'), 'noIntent'],
  ['has a case and no figure', open as never, standing('no-data', { rate: null }), 'openNoFigure'],
  ['one month down, not confirmed, is no growth', open as never, standing('declining'), 'declining'],
  ['a case while the ground shifts', open as never, standing('re-baselining'), 'rebaselining'],
  ['a case and too short a history', open as never, standing('too-early'), 'tooEarly'],
  ['a confirmed stall', { ...open, stalledSince: '2026-08' } as never, standing('stalled'), 'stalled'],
  ['a stall that ends', {}, standing('stalled'), 'recovering'],
  ['is about to stall', { state: 'soon', trigger: 'stall' }, standing('growing'), 'soon'],
  ['paused while it grows', { state: 'soon', trigger: 'paused' }, standing('growing'), 'paused'],
  ['slips', { state: 'soon', trigger: 'slipping' }, standing('stable'), 'slipping'],
  ['blocked', { state: 'blocked', trigger: 'stall', stalledSince: '2026-08' as never }, standing('blocked'), 'blocked'],
])('%s', (_name, seen, now, expected) => expect(standingKey({ ...nothing, ...seen }, now)).toBe(expected))
