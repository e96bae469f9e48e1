import type { Language } from '../lint/types.ts'
import { type Decisions, decisionName } from './decisions.ts'

/** Which decision set an element or attribute. */
export interface Trace {
  readonly path: string
  readonly decision: number
  readonly answer: keyof Decisions
  /** What was decided, where this product does not have it and the nearest took its place. */
  readonly instead?: string
}

/** Why an element or attribute is there, in a sentence. */
export function sayTrace({ decision, instead }: Trace, language: Language): string {
  const name = decisionName(decision, language)
  const swapped = instead === undefined ? '' : SWAPPED[language].replace('{wanted}', instead)
  return `${language === 'de' ? 'Entscheidung' : 'Decision'} ${decision}, ${name}${swapped}`
}

const SWAPPED = {
  en: '; instead of {wanted}, which does not exist for this product',
  de: '; statt {wanted}, das es für dieses Produkt nicht gibt',
} as const
