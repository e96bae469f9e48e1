import { Button } from '@fluentui/react-components'
import { ColumnEditRegular } from '@fluentui/react-icons/svg/column-edit'
import { FilterRegular } from '@fluentui/react-icons/svg/filter'
import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { memo, type RefObject } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { SearchField } from '../filters/SearchField.tsx'
import styles from './section.module.css'

export const FilterPanel = onDemand(async () => (await import('../filters/FilterPanel.tsx')).FilterPanel)
export const ColumnsPanel = onDemand(async () => (await import('../columns/ColumnsPanel.tsx')).ColumnsPanel)
export const LabelsDialog = onDemand(async () => (await import('../labels/LabelsDialog.tsx')).LabelsDialog)

/** What can lie over the rows. */
export type Openable = 'filters' | 'columns' | 'labels'

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  readonly typed: string
  /** How many things narrow the rows. */
  readonly filters: number
  /** Rows found; undefined while they are counted. */
  readonly total: number | undefined
  readonly onType: (words: string) => void
  readonly onOpen: (what: Openable) => void
}

/** Search, filters, columns and groups, and how many were found. Not drawn anew while the rows scroll. */
export const Toolbar = memo(function Toolbar({ field, typed, filters, total, onType, onOpen }: Props) {
  const say = useText()
  const format = useFormat()
  return (
    <search className={styles.tools}>
      <SearchField field={field} value={typed} onChange={onType} />
      <Button icon={<FilterRegular />} {...FilterPanel.fetchedBy} onClick={() => onOpen('filters')}>
        {filters > 0 ? say('portfolio:filters.openWith', { count: filters }) : say('portfolio:filters.open')}
      </Button>
      <Button icon={<ColumnEditRegular />} {...ColumnsPanel.fetchedBy} onClick={() => onOpen('columns')}>
        {say('portfolio:columns.open')}
      </Button>
      <Button icon={<TagRegular />} {...LabelsDialog.fetchedBy} onClick={() => onOpen('labels')}>
        {say('portfolio:labels.open')}
      </Button>
      <span className={styles.count} role="status">
        {total !== undefined && say('portfolio:filters.found', { count: total, number: format.number(total) })}
      </span>
    </search>
  )
})
