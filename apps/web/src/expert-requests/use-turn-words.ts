import type { ExpertRequestRow } from '@lotse/contract'
import { expertRequestStates } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'

type Turn = ExpertRequestRow['turn']

/** Whose turn it is for what, and until when, in words. */
export function useTurnWords(): (turn: Turn, state: ExpertRequestRow['state']) => { who: string; until: string } {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  return (turn, state) => {
    if (turn === null) return { who: localised(expertRequestStates[state].label), until: '' }
    const who = say(`expertRequests:turn.${turn.party}`)
    const what =
      turn.target === null ? say('expertRequests:target.submit') : say(`expertRequests:target.${turn.target}`)
    const until =
      turn.dueOn === null
        ? what
        : say('expertRequests:until', {
            what,
            date: format.date(turn.dueOn),
            when: format.relativeDays(turn.dueOn, today),
          })
    return { who, until }
  }
}
