import { Button } from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import styles from './import.module.css'
import type { Import } from './use-import.ts'

interface Props {
  readonly running: Import
  readonly onChoose: () => void
}

/** Dates such as 10/11/2026 mean two days; a person says which. After a reload the files have to be chosen again. */
export function MonthFirst({ running, onChoose }: Props) {
  const say = useText()
  const { files } = running
  return (
    <div className={styles.question}>
      <p>{say('usage:monthFirst.question')}</p>
      {files.length > 0 ? (
        <Button appearance="primary" onClick={() => running.send(files, true)}>
          {say('usage:monthFirst.confirm')}
        </Button>
      ) : (
        <Button onClick={onChoose}>{say('usage:monthFirst.chooseAgain')}</Button>
      )}
    </div>
  )
}
