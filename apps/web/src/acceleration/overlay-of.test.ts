import type { AccelerationCase, AccelerationView } from '@lotse/contract'
import { expect, it } from 'vitest'
import { overlayOf } from './overlay-of.ts'
import type { TabSearch } from './tab-search.ts'

const action = { id: '0199a2f0-0000-7000-8000-000000000001', words: 'Call IT' }
const step = { cause: 'technical', key: 'involveExpert' }
const held = { id: 'case', steps: [step], actions: [action] } as unknown as AccelerationCase
const all = { open: true, answer: true, decide: true, work: true, block: true, close: true }
const seen = (open: AccelerationCase | null, may: Partial<AccelerationView['may']> = {}) =>
  ({ open, may: { ...all, ...may } }) as unknown as AccelerationView

it.each<[string, TabSearch, AccelerationView, unknown]>([
  ['nothing', {}, seen(held), null],
  ['a step', { step: { cause: 'technical', key: 'involveExpert' } }, seen(held), { is: 'step', step }],
  ['a new action', { dialog: 'action' }, seen(held), { is: 'action', action: null }],
  ['an action', { dialog: 'action', action: action.id }, seen(held), { is: 'action', action }],
  ['blocking', { dialog: 'block' }, seen(held), { is: 'block', held }],
  ['a removed action is no new one', { dialog: 'action', action: 'x' }, seen(held), { why: 'actionGone' }],
  ['a step that left the plan', { step: { cause: 'priority', key: 'involveGmFta' } }, seen(held), { why: 'stepGone' }],
  ['a step without a case', { step: { cause: 'technical', key: 'involveExpert' } }, seen(null), { why: 'noCase' }],
  ['blocking without a case', { dialog: 'block' }, seen(null), { why: 'noCase' }],
  ['a second case', { dialog: 'open' }, seen(held), { why: 'caseOpen' }],
  ['postponing beside a case', { dialog: 'postpone' }, seen(held), { why: 'caseOpen' }],
  ['postponing what does not stall', { dialog: 'postpone' }, seen(null, { answer: false }), { why: 'notStalled' }],
  ['blocking as engineer', { dialog: 'block' }, seen(held, { block: false }), { why: 'onlyManager' }],
  ['closing as expert', { dialog: 'close' }, seen(held, { close: false }), { why: 'onlyLeads' }],
  ['an effort as reader', { dialog: 'effort' }, seen(held, { work: false }), { why: 'onlyTeam' }],
])('%s', (_name, search, view, expected) => {
  const overlay = overlayOf(search, view)
  if (expected === null) expect(overlay).toBeNull()
  else expect(overlay).toMatchObject(expected as object)
})
