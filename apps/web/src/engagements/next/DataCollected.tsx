import { dataFields } from '@lotse/playbook'
import { aboutOf } from '../../app/link-target.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useEngagement } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { TargetLink } from '../TargetLink.tsx'
import styles from './next.module.css'

const signs = { present: '✓', missing: '!', overdue: '■', notYet: '○', notDemanded: '–', unknown: '?' } as const

/** The six data fields this process demands: what is there, what is missing, and the way to fill it. Only the team is told. */
export function DataCollected() {
  const say = useText()
  const localised = useLocalised()
  const { evaluation, enterpriseLevel, may } = useEngagement()
  const { completeness } = evaluation
  if (completeness.length === 0) return null
  const gaps = completeness.filter(({ state }) => state === 'missing' || state === 'overdue').length
  const title =
    gaps === 0
      ? say('engagements:data.complete')
      : say('engagements:data.gaps', { count: gaps, all: completeness.length })
  return (
    <Panel title={title}>
      <dl className={styles.fields}>
        {completeness.map(({ field, state, text, target }) => (
          <div key={field} data-state={state}>
            <dt>
              <Sign sign={signs[state]} className={styles.sign} />
              {field === 'enterpriseNotes' && enterpriseLevel === null && may.change ? (
                <TargetLink target={{ page: 'engagement' }} about="details">
                  {localised(dataFields[field].label)}
                </TargetLink>
              ) : state === 'notDemanded' || state === 'unknown' ? (
                localised(dataFields[field].label)
              ) : (
                <TargetLink target={target} about={aboutOf(field, target)}>
                  {localised(dataFields[field].label)}
                </TargetLink>
              )}
            </dt>
            <dd>{localised(text)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
