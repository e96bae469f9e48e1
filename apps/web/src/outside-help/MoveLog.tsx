import type { PersonRef } from '@lotse/contract'
import type { Localised } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './outside-help.module.css'

interface Move {
  readonly to: string
  readonly on: Parameters<ReturnType<typeof useFormat>['date']>[0]
  readonly words: string | null
  readonly by: PersonRef | null
}

interface Props {
  readonly moves: readonly Move[]
  readonly states: Readonly<Record<string, Localised>>
}

/** What happened, the oldest first: day, state, words, and who recorded it. */
export function MoveLog({ moves, states }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  if (moves.length === 0) return null
  return (
    <ul className={styles.moves} aria-label={say('outsideHelp:log')}>
      {moves.map(({ to, on, words, by }) => {
        const state = states[to]
        return (
          <li key={`${on} ${to} ${words}`}>
            <p>
              {format.date(on)}: {state ? localised(state) : to}
              {by !== null && <span className={styles.small}> · {by.name}</span>}
            </p>
            {words !== null && <p className={styles.said}>{words}</p>}
          </li>
        )
      })}
    </ul>
  )
}
