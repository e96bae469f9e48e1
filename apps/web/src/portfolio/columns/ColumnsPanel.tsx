import { Button } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import type { PortfolioColumn } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { columnIds, moved, usualColumns } from './column-list.ts'
import styles from './columns.module.css'

interface Props {
  readonly columns: readonly PortfolioColumn[]
  readonly onChange: (columns: readonly PortfolioColumn[]) => void
  readonly onClose: () => void
}

/** Which columns stand in the table, and in which order. The table follows at once. */
export function ColumnsPanel({ columns, onChange, onClose }: Props) {
  const say = useText()
  const hidden = columnIds.filter((id) => !columns.includes(id))
  const name = (id: PortfolioColumn) => say(`portfolio:column.${id}`)
  return (
    <SidePanel title={say('portfolio:columns.title')} open onClose={onClose}>
      <h3>{say('portfolio:columns.shown')}</h3>
      <ol className={styles.list}>
        {columns.map((id, index) => (
          <li key={id} className={styles.column}>
            <label className={styles.name}>
              <input
                type="checkbox"
                checked
                disabled={id === 'name'}
                onChange={() => onChange(columns.filter((one) => one !== id))}
              />
              <span>{name(id)}</span>
            </label>
            {id !== 'name' && (
              <>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<ArrowUpRegular />}
                  aria-label={say('portfolio:columns.earlier', { column: name(id) })}
                  disabledFocusable={index < 2}
                  onClick={() => onChange(moved(columns, id, -1))}
                />
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<ArrowDownRegular />}
                  aria-label={say('portfolio:columns.later', { column: name(id) })}
                  disabledFocusable={index === columns.length - 1}
                  onClick={() => onChange(moved(columns, id, 1))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      <h3>{say('portfolio:columns.more')}</h3>
      <ul className={styles.list}>
        {hidden.map((id) => (
          <li key={id} className={styles.column}>
            <label className={styles.name}>
              <input type="checkbox" checked={false} onChange={() => onChange([...columns, id])} />
              <span>{name(id)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button onClick={() => onChange(usualColumns)}>{say('portfolio:columns.usual')}</Button>
        <Button appearance="primary" onClick={onClose}>
          {say('portfolio:filters.done')}
        </Button>
      </div>
    </SidePanel>
  )
}
