import { CONVERSATION_TOPICS } from '@lotse/assessment'
import type { AdoptionView } from '@lotse/contract'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import styles from '../adoption.module.css'

interface Props {
  readonly view: AdoptionView
  readonly state: NonNullable<AdoptionView['state']>
}

/** The topics in their order with the question to ask, what is written down, and whether it has a result. */
export function Topics({ view, state }: Props) {
  const say = useText()
  const localised = useLocalised()
  const newest = view.conversations.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.id.localeCompare(a.id))[0]
  const done = CONVERSATION_TOPICS.filter(({ id }) => state.answered.includes(id)).length
  return (
    <Panel title={say('adoption:topics.title', { done, count: CONVERSATION_TOPICS.length })}>
      <ol className={styles.topics}>
        {CONVERSATION_TOPICS.map(({ id, title, ask, result, needed }, index) => {
          const isDone = state.answered.includes(id)
          return (
            <li key={id}>
              <span className={styles.number}>{index + 1}</span>
              <div>
                <p className={styles.name}>
                  {localised(title)}
                  <Pill tone={isDone ? 'good' : needed ? 'warn' : 'quiet'}>
                    {say(isDone ? 'adoption:topics.done' : needed ? 'adoption:topics.needed' : 'adoption:topics.open')}
                  </Pill>
                </p>
                <p>{localised(ask)}</p>
                <p className={styles.small}>{say('adoption:topics.result', { result: localised(result) })}</p>
                {newest?.results[id] && <p className={styles.words}>{newest.results[id]}</p>}
              </div>
            </li>
          )
        })}
      </ol>
      <p className={styles.small}>{say('adoption:topics.registers')}</p>
    </Panel>
  )
}
