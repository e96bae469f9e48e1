import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { Division } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import styles from '../status.module.css'
import { useRecordName } from '../words.ts'
import type { DivisionValues } from './division-values.ts'

interface Props {
  readonly mine: DivisionValues
  readonly theirs: Division
  /** Back to the form, on top of what somebody else saved. */
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** Two people divided at once: what holds now beside what this person typed. */
export function DivisionConflict({ mine, theirs, onGoOn, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const nameOf = useRecordName()
  useReturnFocus()
  const name = (record: Division['records'][number]) => nameOf(record, theirs.records.length)
  const known = (id: string) => theirs.records.find((record) => record.id === id)
  const own = [
    ...mine.records.map(({ id, part, count }) => {
      const record = known(id)
      return { key: id, name: part || (record ? name(record) : ''), count }
    }),
    ...mine.add.map(({ part, count }, index) => ({
      key: `add ${index}`,
      name: part || say('usageStatus:divide.newRecord'),
      count,
    })),
  ]
  return (
    <Dialog open onOpenChange={(_event, { open, type }) => !open && type !== 'backdropClick' && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('usageStatus:divide.conflict')}</DialogTitle>
          <DialogContent className={styles.history}>
            <p className={styles.note}>{say('usageStatus:divide.conflictWords')}</p>
            <div className={styles.pair}>
              <Side
                title={say('ui:conflict.mine')}
                rows={own.map((row) => ({ ...row, count: format.number(Number(row.count) || 0) }))}
              />
              <Side
                title={say('ui:conflict.theirs')}
                rows={theirs.records.map((record) => ({
                  key: record.id,
                  name: name(record),
                  count: format.number(record.count),
                }))}
              />
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{say('ui:conflict.leave')}</Button>
            <Button appearance="primary" onClick={onGoOn}>
              {say('usageStatus:divide.onTop')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface SideProps {
  readonly title: string
  readonly rows: readonly { readonly key: string; readonly name: string; readonly count: string }[]
}

function Side({ title, rows }: SideProps) {
  return (
    <section>
      <h3 className={styles.past}>{title}</h3>
      <dl className={styles.sides}>
        {rows.map(({ key, name, count }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
