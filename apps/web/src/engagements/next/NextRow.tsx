import type { NextAction } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { aboutOf } from '../../app/link-target.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { useEngagement } from '../engagement-context.ts'
import { holderOf } from '../holder.ts'
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

/** One step: what, why, who, and until when. */
export function NextRow({ action }: { readonly action: NextAction }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  const holder = holderOf(useEngagement(), action.role)
  const { urgency, due, role } = action
  const about = aboutOf(action.kind, action.target, action.key)
  return (
    <li className={styles.item} data-urgency={urgency}>
      <Sign sign={urgencySigns[urgency]} className={styles.sign} />
      <div className={styles.words}>
        <TargetLink target={action.target} about={about} className={styles.title}>
          {localised(action.title)}
        </TargetLink>
        <p className={styles.reason}>{localised(action.reason)}</p>
        <p className={styles.reason}>
          {holder && `${holder} · `}
          {localised(roles[role].label)}
        </p>
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
