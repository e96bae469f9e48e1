import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useEngagement } from '../engagement-context.ts'
import { NextRow } from './NextRow.tsx'
import styles from './next.module.css'

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
    <div id="next" className={styles.whole}>
      <Panel title={say('engagements:next.title')}>
        {nextActions.length === 0 ? (
          <p className={styles.quiet}>{say('engagements:next.nothing')}</p>
        ) : (
          <ol className={classes(styles.list, styles.actions)}>
            {shown.map((action) => (
              <NextRow key={action.key} action={action} />
            ))}
          </ol>
        )}
        {more > 0 && (
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {say('engagements:next.more', { count: more })}
          </button>
        )}
      </Panel>
    </div>
  )
}
