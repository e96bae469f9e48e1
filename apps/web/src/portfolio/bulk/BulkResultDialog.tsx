import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { BulkResult } from '@lotse/contract'
import { reportProblem } from '../../app/toasts/report.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import styles from './bulk.module.css'
import type { Told } from './use-bulk.ts'

interface Props {
  readonly told: Told
  readonly onUndo: (result: BulkResult) => Promise<void>
  readonly onClose: () => void
}

/** What an act on many did, what it left as it was, and what was refused: each with its reason. */
export function BulkResultDialog({ told: { result, isUndo }, onUndo, onClose }: Props) {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  useReturnFocus()
  const notDone = result.items.filter(({ outcome }) => outcome !== 'done')
  const refusedFirst = notDone.toSorted((a, b) => Number(a.outcome === 'unchanged') - Number(b.outcome === 'unchanged'))
  const undo = () => {
    onClose()
    onUndo(result).catch(reportProblem)
  }
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(isUndo ? 'portfolio:bulk.undoTitle' : 'portfolio:bulk.title')}</DialogTitle>
          <DialogContent>
            <p>
              {say('portfolio:bulk.sum', {
                done: format.number(result.done),
                unchanged: format.number(result.unchanged),
                refused: format.number(result.refused),
              })}
            </p>
            <ul className={styles.items}>
              {refusedFirst.map((item) => (
                <li key={`${item.customerId}-${item.engagementId}`} className={styles.item}>
                  <strong>{item.name ?? say('portfolio:bulk.unknown')}</strong>
                  <span data-outcome={item.outcome}>
                    {say(`portfolio:bulk.${item.outcome}`)}
                    {item.why && `: ${pick(item.why)}`}
                  </span>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            {!isUndo && result.done > 0 && <Button onClick={undo}>{say('portfolio:bulk.undo')}</Button>}
            <Button appearance="primary" onClick={onClose}>
              {say('ui:dialog.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
