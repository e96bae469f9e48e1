import { Button } from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import styles from './staging.module.css'
import type { Decision } from './use-decision.ts'

/** Dates such as 10/11/2026 mean two days; a person says which, and the files are read again. */
export function MonthFirst({ decision }: { readonly decision: Decision }) {
  const say = useText()
  return (
    <div className={styles.question}>
      <p>
        <strong>{say('staging:monthFirst.title')}</strong>
      </p>
      <p>{say('staging:monthFirst.question')}</p>
      <Button
        disabled={decision.pending !== null}
        onClick={() => decision.decide({ what: 'read-again', monthFirst: true })}
      >
        {say('staging:monthFirst.confirm')}
      </Button>
    </div>
  )
}
