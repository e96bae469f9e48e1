import { writePdfPaper } from '@lotse/documents'
import { builtInTemplate, evaluate, NO_WORK, type Run, readAnswers } from '@lotse/remediation'
import { expect, it } from 'vitest'
import { typeface } from '../platform/typeface.ts'
import type { Loaded } from './load-run.ts'
import { signingPaper } from './signing-paper.ts'

/** The paper that the customer signs. What any such file has to be is tested in packages/documents. */

const template = builtInTemplate('commercial')
const { answers } = readAnswers(template, { svc: ['core', 'apps'], cloud: 'commercial' })
const { checklist } = evaluate(template, answers, { tenantCloud: null, supportedServices: null })
if (checklist === null) throw new Error('no checklist')

function loaded(finalisedOn: string | null): Loaded {
  const done = { ...NO_WORK, status: 'resolved' as const, evidence: 'Beschluss „Süd“' }
  const run = { answers, checklist, state: 'final', work: new Map([['ID-01', done]]) } as unknown as Run
  const row = { edition: 'commercial', templateVersion: '1.0.0', finalisedOn } as unknown as Loaded['row']
  return { row, template, run, answers: new Map(), items: new Map() }
}

const textsOf = (finalisedOn: string | null, language: 'de' | 'en') =>
  JSON.stringify(signingPaper(loaded(finalisedOn), 'Alpenglas', language))

it.each([
  ['de', 'E-Mail- und Anmeldedomänen eintragen', 'gelöst', 'Unterschrift', 'hat jeden der 125 Punkte', '20.11.2026'],
  ['en', 'Register and verify', 'resolved', 'Signature', 'has reviewed each of the 125 items', 'Nov 20, 2026'],
] as const)('in %s holds what is in scope, the declaration and lines to sign', async (language, ...texts) => {
  const text = textsOf('2026-11-20', language)
  for (const one of ['Alpenglas', 'Beschluss „Süd“', ...texts]) expect(text).toContain(one)
  // Only for GCC High and DoD: out of scope here.
  expect(text).not.toContain('GV-01')
  const paper = signingPaper(loaded('2026-11-20'), 'Alpenglas', language)
  const pdf = Buffer.from(await writePdfPaper(paper, await typeface(), new Date(0))).toString('latin1')
  expect([pdf.slice(0, 5), (pdf.match(/\/Type \/Page\b/g) ?? []).length > 2]).toEqual(['%PDF-', true])
})

it('is not to be signed before it is final', () => {
  expect(textsOf(null, 'en')).toContain('This list is not final.')
  expect(textsOf(null, 'en')).not.toContain('Signature')
})
