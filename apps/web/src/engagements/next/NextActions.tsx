import type { NextAction } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useEngagement } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { TargetLink } from '../TargetLink.tsx'
import styles from './next.module.css'

const urgencySigns: Readonly<Record<NextAction['urgency'], string>> = {
  overdue: '■',
  today: '◉',
  soon: '◔',
  later: '○',
}

/** What to do next and why, most urgent first; one click starts the work. */
export function NextActions() {
  const say = useText()
  const { nextActions } = useEngagement().evaluation
  return (
    <Panel title={say('engagements:next.title')}>
      {nextActions.length === 0 ? (
        <p className={styles.quiet}>{say('engagements:next.nothing')}</p>
      ) : (
        <ol className={styles.list}>
          {nextActions.map((action) => (
            <Item key={action.key} action={action} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function Item({ action }: { readonly action: NextAction }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  const { urgency, due, role } = action
  // The playbook speaks of the scenario as of the engagement; the kind tells them apart.
  const about = action.kind === 'fillDataField' && action.target.page === 'engagement' ? 'scenario' : undefined
  return (
    <li className={styles.item} data-urgency={urgency}>
      <Sign sign={urgencySigns[urgency]} className={styles.sign} />
      <div className={styles.words}>
        <TargetLink target={action.target} about={about} className={styles.title}>
          {localised(action.title)}
        </TargetLink>
        <p className={styles.reason}>{localised(action.reason)}</p>
        <p className={styles.reason}>{localised(roles[role].label)}</p>
      </div>
      <span className={styles.due}>
        {due ? (
          <>
            <time dateTime={due} title={format.date(due)}>
              {format.relativeDays(due, today)}
            </time>
            {urgency === 'overdue' && <span className={styles.late}>{say('engagements:next.overdue')}</span>}
          </>
        ) : (
          say(`engagements:next.${urgency}`)
        )}
      </span>
    </li>
  )
}
