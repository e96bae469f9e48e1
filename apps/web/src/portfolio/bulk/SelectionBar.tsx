import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { customersOf, type Selection } from '../selection/selection.ts'
import styles from './bulk.module.css'
import { useBulk } from './use-bulk.ts'

const AssignMany = onDemand(async () => (await import('./AssignMany.tsx')).AssignMany)
const LabelMany = onDemand(async () => (await import('./LabelMany.tsx')).LabelMany)
const BulkResultDialog = onDemand(async () => (await import('./BulkResultDialog.tsx')).BulkResultDialog)

/** As many as one act takes (`BULK_LIMIT` of the contract). */
const mostAtOnce = 1000

const acts = ['assign', 'end', 'groups', 'tags'] as const
type Act = (typeof acts)[number]

interface Props {
  readonly selection: Selection
  /** Rows found altogether. */
  readonly total: number
  readonly onPickAll: () => void
  readonly onClear: () => void
}

/** What can be done with the picked rows. It stays at the lower edge while one goes on picking. */
export function SelectionBar({ selection, total, onPickAll, onClear }: Props) {
  const say = useText()
  const format = useFormat()
  const [act, setAct] = useState<Act | null>(null)
  const { told, onRead, tell, undo } = useBulk()
  const close = () => setAct(null)
  const count = selection.picked.size
  const part = { assign: AssignMany, end: AssignMany, groups: LabelMany, tags: LabelMany }
  return (
    <>
      {count > 0 && (
        <section className={styles.bar} aria-label={say('portfolio:selection.label')}>
          <span className={styles.count} role="status">
            {say('portfolio:selection.count', { count, number: format.number(count) })}{' '}
            {count < Math.min(total, mostAtOnce) && (
              <button type="button" className={styles.more} onClick={onPickAll}>
                {total > mostAtOnce
                  ? say('portfolio:selection.first', { number: format.number(mostAtOnce), total: format.number(total) })
                  : say('portfolio:selection.pickAll', { number: format.number(total) })}
              </button>
            )}
          </span>
          {acts.map((one) => (
            <Button key={one} size="small" {...part[one].fetchedBy} onClick={() => setAct(one)}>
              {say(`portfolio:selection.${one}`)}
            </Button>
          ))}
          <Button size="small" appearance="subtle" onClick={onClear}>
            {say('portfolio:selection.clear')}
          </Button>
        </section>
      )}
      {(act === 'assign' || act === 'end') && (
        <AssignMany
          engagements={[...selection.picked.values()]}
          member={act === 'assign'}
          onDone={tell}
          onClose={close}
        />
      )}
      {(act === 'groups' || act === 'tags') && (
        <LabelMany kind={act} customerIds={customersOf(selection)} onDone={tell} onClose={close} />
      )}
      {told && <BulkResultDialog told={told} onUndo={undo} onClose={onRead} />}
    </>
  )
}
