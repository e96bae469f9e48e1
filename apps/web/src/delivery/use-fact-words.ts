import { isIsoDate } from '@lotse/calendar'
import type { StatedFact, StatedFactId } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { kindOf } from './fact-values.ts'

/** The value of a fact as people read it. */
export function useFactWords(): (fact: StatedFactId, value: StatedFact['value']) => string {
  const say = useText()
  const format = useFormat()
  return (fact, value) => {
    if (value === null) return say('delivery:unknown')
    if (value === false && kindOf(fact) === 'day') return say('delivery:notYet')
    if (typeof value === 'boolean') return say(value ? 'delivery:yes' : 'delivery:no')
    if (typeof value === 'number') return format.number(value)
    return isIsoDate(value) ? format.date(value) : value
  }
}
