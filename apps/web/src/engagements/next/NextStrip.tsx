import { Link } from '@tanstack/react-router'
import { useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import { NextRow } from './NextRow.tsx'
import styles from './NextStrip.module.css'

/** So many steps are said above the chart; a narrow screen has room for the first. */
const first = 3

/** The most urgent steps where one looks first; all of them stand beside the figures. Nothing to do is no strip. */
export function NextStrip() {
  const say = useText()
  const { nextActions } = useEngagement().evaluation
  const count = nextActions.length
  if (count === 0) return null
  return (
    <section className={styles.strip} aria-label={say('engagements:next.first')}>
      <p className={styles.head}>
        <strong>{say('engagements:next.first')}</strong>
        <Link to="." search={true} hash="next" resetScroll={false} className={styles.all}>
          {say('engagements:next.all', { count })}
        </Link>
      </p>
      <ol className={styles.rows}>
        {nextActions.slice(0, first).map((action) => (
          <NextRow key={action.key} action={action} />
        ))}
      </ol>
    </section>
  )
}
