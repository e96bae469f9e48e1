import { Button } from '@fluentui/react-components'
import { useText } from '../language/use-text.ts'
import styles from './expert-requests.module.css'
import type { Kept } from './use-kept-form.ts'

/** Whether what was typed is kept; where it is not, why, and how to try again. */
export function KeptState({ kept: { state, why }, onRetry }: { readonly kept: Kept; readonly onRetry: () => void }) {
  const say = useText()
  return (
    <span role="status" className={styles.small}>
      {say(`expertRequests:kept.${state}`)}
      {state === 'failed' && (
        <>
          {why !== null && ` ${why}`}{' '}
          <Button size="small" onClick={onRetry}>
            {say('expertRequests:kept.again')}
          </Button>
        </>
      )}
    </span>
  )
}
