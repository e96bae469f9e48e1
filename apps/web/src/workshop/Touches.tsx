import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './workshop.module.css'

/** Everything a change of the decision touches: shown before it is saved. */
export function Touches({ decisionId }: { readonly decisionId: string }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const query = useQuery(api.workshop.consequences.queryOptions({ input: { ...place, decisionId } }))
  return (
    <section className={styles.touches} aria-label={say('workshop:touches.title')}>
      <h3>{say('workshop:touches.title')}</h3>
      <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
        {({ questions, configuration, project, decisions }) => {
          const written = decisions.filter(({ state }) => state !== null)
          const open = decisions.length - written.length
          return (
            <ul>
              {questions.map(({ id, text, said }) => (
                <li key={id}>
                  {said === null
                    ? say('workshop:touches.question', { question: localised(text) })
                    : say('workshop:touches.answered', { question: localised(text), said: localised(said) })}
                </li>
              ))}
              {configuration.length > 0 && (
                <li>
                  {say('workshop:point.configuration')} <code>{configuration.join(', ')}</code>
                </li>
              )}
              {project.length > 0 && (
                <li>{say('workshop:touches.project', { parts: project.map(localised).join(', ') })}</li>
              )}
              {written.map(({ id, question, state }) => (
                <li key={id}>
                  {say('workshop:touches.decision', {
                    question: localised(question),
                    state: state === null ? '' : say(`decisions:state.${state}`),
                  })}
                </li>
              ))}
              {open > 0 && <li>{say('workshop:touches.open', { count: open })}</li>}
            </ul>
          )
        }}
      </Loaded>
    </section>
  )
}
