import { doneLevels } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useEngagement } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { TargetLink } from '../TargetLink.tsx'
import styles from './next.module.css'

const signs = { met: '✓', unmet: '!', unknown: '?' } as const

/** When is it done? Each level of the definition, and what it still lacks with the way there. */
export function DoneLevels() {
  const say = useText()
  const localised = useLocalised()
  const { done } = useEngagement().evaluation
  if (!done) return null
  return (
    <div id="done">
      <Panel title={say('engagements:done.title')}>
        <dl className={styles.fields}>
          {done.levels.map(({ id, reached, conditions }) => {
            const open = conditions.filter(({ state }) => state !== 'met')
            return (
              <div key={id} data-state={reached ? 'present' : 'notYet'}>
                <dt>
                  <Sign sign={reached ? '✓' : '○'} className={styles.sign} />
                  <strong>{localised(doneLevels[id].label)}</strong>
                </dt>
                <dd className={styles.means}>{localised(doneLevels[id].means)}</dd>
                {reached && <dd>{say('engagements:done.reached')}</dd>}
                {open.map(({ state, text, target }) => (
                  <dd key={text.en}>
                    <Sign sign={signs[state]} className={styles.sign} />
                    <TargetLink target={target}>{localised(text)}</TargetLink>
                    {state === 'unknown' && ` ${say('engagements:done.unknown')}`}
                  </dd>
                ))}
              </div>
            )
          })}
        </dl>
      </Panel>
    </div>
  )
}
