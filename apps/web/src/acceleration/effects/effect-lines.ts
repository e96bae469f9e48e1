import type { AccelerationEffects } from '@lotse/contract'
import { FEW_MEASUREMENTS } from '@lotse/playbook'
import type { Language } from '../../language/language.ts'

type Following = AccelerationEffects['without']

/** What followed a measure, or months without one. */
export interface EffectLine extends Following {
  readonly key: string
  readonly name: string
  /** How often it was tried, measured or not. */
  readonly tried: number
  /** So few measurements that their middle is chance. */
  readonly isFew: boolean
}

/** One line per measure, and below them what followed without any. */
export function effectLines(
  { measures, without }: AccelerationEffects,
  language: Language,
  nameOfNone: string,
): readonly EffectLine[] {
  const isFew = (cases: number) => cases < FEW_MEASUREMENTS
  return [
    ...measures.map(({ measure, label, ...following }) => ({
      ...following,
      key: measure,
      name: label[language],
      tried: following.cases + following.notMeasured,
      isFew: isFew(following.cases),
    })),
    {
      ...without,
      key: 'without',
      name: nameOfNone,
      tried: without.cases + without.notMeasured,
      isFew: isFew(without.cases),
    },
  ]
}
