import { causes, evidenceMeanings, type Localised, reasons, sureness } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import type { ValueName } from './values.ts'

/** What each field of the form is called. */
export function useValueLabels(): Record<ValueName, string> {
  const say = useText()
  const inOne = (label: string, language: 'de' | 'en') => `${label} (${language.toUpperCase()})`
  const [title, symptoms, steps, limits] = [
    say('solutions:field.title'),
    say('solutions:field.symptoms'),
    say('solutions:field.steps'),
    say('solutions:field.limits'),
  ]
  return {
    languages: say('solutions:field.languages'),
    titleDe: inOne(title, 'de'),
    symptomsDe: inOne(symptoms, 'de'),
    stepsDe: inOne(steps, 'de'),
    limitsDe: inOne(limits, 'de'),
    titleEn: inOne(title, 'en'),
    symptomsEn: inOne(symptoms, 'en'),
    stepsEn: inOne(steps, 'en'),
    limitsEn: inOne(limits, 'en'),
    product: say('solutions:filter.product'),
    productVersion: say('solutions:field.productVersion'),
    evidence: say('solutions:filter.evidence'),
    causes: say('solutions:filter.cause'),
    reasons: say('solutions:filter.reason'),
    sureness: say('solutions:filter.sure'),
    source: say('solutions:field.source'),
    sourceUrl: say('solutions:field.sourceUrl'),
    checkedOn: say('solutions:field.checkedOn'),
    kept: say('solutions:field.kept'),
    reason: say('solutions:field.reason'),
  }
}

const labelsOf: Readonly<Partial<Record<ValueName, Readonly<Record<string, { readonly label: Localised }>>>>> = {
  evidence: evidenceMeanings,
  causes,
  reasons,
  sureness,
}

/** A value of the form as people read it. */
export function useShownValue(): (name: ValueName, value: string) => string {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  return (name, value) => {
    const ids = value.split(' ').filter(Boolean)
    if (name === 'checkedOn') return value && format.date(value)
    if (name === 'languages')
      return ids.map((id) => say(id === 'de' ? 'solutions:language.de' : 'solutions:language.en')).join(', ')
    const labels = labelsOf[name]
    if (!labels) return value
    return ids.map((id) => (labels[id] ? pick(labels[id].label) : id)).join(', ')
  }
}
