import { isIsoDate } from '@lotse/calendar'
import type { StatedFact } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'

/** A stated value as people read it. */
export function useFactWords(): (value: StatedFact['value']) => string {
  const say = useText()
  const format = useFormat()
  return (value) => {
    if (value === null) return say('delivery:unknown')
    if (typeof value === 'boolean') return say(value ? 'delivery:yes' : 'delivery:no')
    if (typeof value === 'number') return format.number(value)
    return isIsoDate(value) ? format.date(value) : value
  }
}
