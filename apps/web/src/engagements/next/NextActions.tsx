import type { NextAction } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useState } from 'react'
import { aboutOf } from '../../app/link-target.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { classes } from '../../ui/classes.ts'
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

/** What has a day of its own that somebody can set where the link leads; the day of others follows from a rule. */
const datable: ReadonlySet<NextAction['kind']> = new Set(['doTask', 'followNextAction'])

/** So many steps one can take in at once; the others follow on demand. */
const firstFew = 6

/** What to do next and why, most urgent first; one click starts the work. */
export function NextActions() {
  const say = useText()
  const { nextActions } = useEngagement().evaluation
  const [all, setAll] = useState(false)
  const shown = all ? nextActions : nextActions.slice(0, firstFew)
  const more = nextActions.length - shown.length
  return (
    <Panel title={say('engagements:next.title')}>
      {nextActions.length === 0 ? (
        <p className={styles.quiet}>{say('engagements:next.nothing')}</p>
      ) : (
        <ol className={classes(styles.list, styles.actions)}>
          {shown.map((action) => (
            <Item key={action.key} action={action} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {say('engagements:next.more', { count: more })}
        </button>
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
  const about = aboutOf(action.kind, action.target)
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
          <>
            {say(`engagements:next.${urgency}`)}
            {datable.has(action.kind) && (
              <TargetLink target={action.target} className={styles.noDate}>
                {say('engagements:next.noDate')}
                <span className="visually-hidden">: {localised(action.title)}</span>
              </TargetLink>
            )}
          </>
        )}
      </span>
    </li>
  )
}
