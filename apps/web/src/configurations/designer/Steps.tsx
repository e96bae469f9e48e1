import { Button } from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import styles from './Workbench.module.css'

interface Props {
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onFormat: () => void
}

/** What concerns the file as a whole, whether it was changed in the form or as XML. */
export function Steps({ onUndo, onRedo, onFormat }: Props) {
  const say = useText()
  return (
    <div className={styles.steps}>
      <Button onClick={onUndo}>{say('designer:steps.undo')}</Button>
      <Button onClick={onRedo}>{say('designer:steps.redo')}</Button>
      <Button onClick={onFormat}>{say('designer:steps.format')}</Button>
    </div>
  )
}
