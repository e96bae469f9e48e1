import type { Solution } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { applyDecisions, inputOf, newValues, textsOf, valuesOf, writtenIn } from './values.ts'

const values = {
  ...newValues('de', '2026-11-22'),
  titleDe: ' Arnold stürzt ab ',
  symptomsDe: 'Bei ARNOLD seit Montag',
  stepsDe: 'Erst dies\n\n Dann das ',
  titleEn: 'not chosen',
  evidence: 'failedInstalls nonsense',
  causes: 'technical',
}

const decided = (word: string) => ({ word, by: { de: '[Kunde]', en: '[customer]' } })

describe('the form of a solution', () => {
  it('sends the chosen language only, steps line by line, and words the API knows', () => {
    expect(inputOf(values)).toMatchObject({
      words: { de: { title: 'Arnold stürzt ab', steps: ['Erst dies', 'Dann das'], limits: '' }, en: null },
      evidence: ['failedInstalls'],
      causes: ['technical'],
      reasons: [],
      sureness: 'worked',
      kept: [],
    })
  })

  it('replaces a word in every field, whatever its case', () => {
    const next = applyDecisions({ ...values, titleEn: 'Arnold crashes', reason: 'Arnold' }, [decided('Arnold')], 'de')
    expect([next.titleDe, next.symptomsDe]).toEqual([' [Kunde] stürzt ab ', 'Bei [Kunde] seit Montag'])
    expect([next.titleEn, next.reason]).toEqual(['[customer] crashes', '[Kunde]'])
  })

  it('replaces a longer name before a part of it', () => {
    const decisions = [{ word: 'Arnold', by: { de: 'X', en: 'X' } }, decided('Arnold Bau')]
    expect(applyDecisions({ ...values, titleDe: 'Arnold Bau, Arnold' }, decisions, 'de').titleDe).toBe('[Kunde], X')
  })

  it('marks a word as the name of a product and leaves it', () => {
    const next = applyDecisions({ ...values, kept: 'SAP' }, [{ word: 'Arnold', by: null }], 'de')
    expect([next.titleDe, inputOf(next).kept]).toEqual([values.titleDe, ['SAP', 'Arnold']])
  })

  it('has names looked for in what is sent, and in nothing else', () => {
    expect(textsOf(inputOf(values), 'why')).toEqual([
      ...['Arnold stürzt ab', 'Bei ARNOLD seit Montag', 'Erst dies', 'Dann das', 'Microsoft 365 Apps', 'why'],
    ])
    expect(writtenIn({ ...values, languages: 'de en' }, 'en')).toEqual(['en', 'de'])
    expect(writtenIn({ ...values, languages: '' }, 'en')).toEqual(['en'])
  })

  it('begins with what is there', () => {
    const input = inputOf(values)
    expect(inputOf(valuesOf({ ...input, kept: ['SAP'] } as unknown as Solution))).toEqual({ ...input, kept: ['SAP'] })
  })
})
