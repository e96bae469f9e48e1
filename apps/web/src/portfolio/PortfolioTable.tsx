import { Button } from '@fluentui/react-components'
import type { PortfolioRow } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { classes } from '../ui/classes.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import { useUrlSort } from '../ui/table/use-url-sort.ts'
import styles from './PortfolioTable.module.css'
import { firstOrder, sortable } from './portfolio-query.ts'
import { usePortfolioColumns } from './use-portfolio-columns.tsx'

interface Props {
  readonly rows: readonly PortfolioRow[]
  readonly total: number
  /** The rows answer an earlier question while the new one is on its way. */
  readonly isStale: boolean
  readonly onMore: (() => void) | undefined
  readonly isLoadingMore: boolean
}

/** Every engagement in a row, in the order of the server. */
export function PortfolioTable({ rows, total, isStale, onMore, isLoadingMore }: Props) {
  const say = useText()
  const columns = usePortfolioColumns()
  const [sort, setSort] = useUrlSort(sortable, firstOrder)
  if (rows.length === 0) return <Empty what={say('portfolio:nothing.what')} why={say('portfolio:nothing.why')} />
  return (
    <div className={classes(isStale && styles.stale)} aria-busy={isStale}>
      <Panel>
        <DataTable
          label={say('portfolio:title')}
          columns={columns}
          rows={rows}
          rowKey={({ engagementId }) => engagementId}
          sort={sort}
          onSort={setSort}
        />
        {onMore && (
          <div className={styles.more}>
            <Button onClick={onMore} disabledFocusable={isLoadingMore}>
              {say('portfolio:more', { shown: rows.length, total })}
            </Button>
          </div>
        )}
      </Panel>
    </div>
  )
}
