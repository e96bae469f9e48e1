import { isoDate } from '@lotse/calendar'
import type { SourceAnswer } from '@lotse/contract'
import { expect, it } from 'vitest'
import { type Known, stateOf } from './state.ts'

const of = (source: SourceAnswer['source'], answer: SourceAnswer['answer'], concealed: boolean | null = null) =>
  ({ source, answer, concealed, at: '2026-11-22T02:00:00.000Z' }) as SourceAnswer

const monthly = (answer: SourceAnswer['answer'], concealed: boolean | null = false) => [
  of('appUserDetail', answer, concealed),
]
const known = (more: Partial<Known>): Known => ({
  today: isoDate('2026-11-22'),
  failingSince: null,
  credentialExpiresOn: null,
  answers: monthly('ok'),
  hasCome: true,
  isRefused: false,
  ...more,
})

it.each([
  ['connecting', known({ answers: [] })],
  ['fine', known({})],
  ['fine', known({ answers: monthly('unchanged') })],
  ['fine', known({ credentialExpiresOn: isoDate('2026-12-23') })],
  ['expiring', known({ credentialExpiresOn: isoDate('2026-12-22') })],
  ['expiring', known({ credentialExpiresOn: isoDate('2026-11-22') })],
  ['expired', known({ credentialExpiresOn: isoDate('2026-11-21'), answers: [] })],
  ['concealed', known({ answers: monthly('ok', true) })],
  ['concealed', known({ answers: [...monthly('unchanged', null), of('reportSettings', 'ok', true)] })],
  ['fine', known({ answers: [...monthly('ok', false), of('reportSettings', 'ok', true)] })],
  ['failing', known({ answers: monthly('noData') })],
  ['failing', known({ answers: monthly('forbidden'), credentialExpiresOn: isoDate('2026-11-30') })],
  ['recovering', known({ failingSince: isoDate('2026-11-20') })],
  ['notImported', known({ isRefused: true, credentialExpiresOn: isoDate('2026-11-30') })],
  ['failing', known({ isRefused: true, answers: monthly('unreachable') })],
  ['fine', known({ credentialExpiresOn: isoDate('2026-11-20') })],
  ['expired', known({ credentialExpiresOn: isoDate('2026-11-20'), answers: monthly('signInFailed') })],
  ['noReports', known({ answers: monthly('notHere'), hasCome: false, failingSince: isoDate('2026-11-01') })],
  ['failing', known({ answers: monthly('notHere'), failingSince: isoDate('2026-11-22') })],
] as const)('%s', (state, facts) => expect(stateOf(facts)).toBe(state))
