import { aboutOf } from '../../app/link-target.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useEngagement } from '../engagement-context.ts'
import { TargetLink } from '../TargetLink.tsx'
import styles from './next.module.css'

const severitySigns = { alarm: '■', warning: '!', notice: 'i' } as const

/** What is so and somebody should know. Nothing found is no panel. */
export function Findings() {
  const say = useText()
  const localised = useLocalised()
  const { findings } = useEngagement().evaluation
  if (findings.length === 0) return null
  return (
    <Panel title={say('engagements:findings.title')}>
      <ul className={styles.list}>
        {findings.map(({ key, rule, severity, text, target }) => (
          <li key={key} className={styles.item} data-severity={severity}>
            <span className={styles.sign} aria-hidden="true">
              {severitySigns[severity]}
            </span>
            <div className={styles.words}>
              <span className="visually-hidden">{say(`engagements:findings.${severity}`)}</span>
              <TargetLink target={target} about={aboutOf(rule, target, key)} className={styles.plain}>
                {localised(text)}
              </TargetLink>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
