import { Button } from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './import.module.css'

interface Props {
  readonly hovering: boolean
  readonly onChoose: () => void
  readonly onChooseFolder: () => void
}

/** Where reports are dropped; the buttons do the same for everybody who does not drag. */
export function DropZone({ hovering, onChoose, onChooseFolder }: Props) {
  const say = useText()
  return (
    <div className={styles.zone} data-hovering={hovering || undefined}>
      <p className={styles.zoneWords}>{say(hovering ? 'usage:import.release' : 'usage:import.drop')}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onChoose}>
          {say('usage:import.choose')}
          <KeyHint shortcut="i" />
        </Button>
        <Button onClick={onChooseFolder}>{say('usage:import.chooseFolder')}</Button>
      </div>
      <p className={styles.small}>{say('usage:import.rules')}</p>
    </div>
  )
}
