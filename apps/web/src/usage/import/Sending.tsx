import { Button } from '@fluentui/react-components'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from './import.module.css'
import type { Sent } from './upload.ts'

interface Props {
  readonly sent: Sent
  readonly files: number
  readonly onStop: () => void
}

/** Files on their way to the server. */
export function Sending({ sent: { done, total }, files, onStop }: Props) {
  const say = useText()
  const format = useFormat()
  const label = say('usage:import.sending', { count: files })
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress aria-label={label} {...(total > 0 && { value: done, max: total })} />
      <span className={styles.small}>
        {say('usage:import.sent', { done: format.bytes(done), total: format.bytes(total) })}
      </span>
      <div>
        <Button size="small" onClick={onStop}>
          {say('usage:import.stop')}
        </Button>
      </div>
    </div>
  )
}
