import { Button } from '@fluentui/react-components'
import type { AccelerationEffects } from '@lotse/contract'
import { useMemo } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { saveFile, toCsv } from '../../ui/csv.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { type EffectLine, effectLines } from './effect-lines.ts'

/** What was tried and what followed, as a table and as a file. */
export function EffectsTable({ effects }: { readonly effects: AccelerationEffects }) {
  const say = useText()
  const language = useLanguage()
  const columns = useColumns()
  const lines = useMemo(
    () => effectLines(effects, language, say('acceleration:effects.without')),
    [effects, language, say],
  )
  const save = () => {
    const header = (['measure', 'tried', 'cases', 'grew', 'before', 'middle', 'low', 'high'] as const).map((name) =>
      say(`acceleration:effects.${name}`),
    )
    const rows = lines.map((line) => [
      ...[line.name, line.tried, line.cases, line.grew],
      ...[line.before, line.median, line.low, line.high],
    ])
    saveFile(`${say('acceleration:effects.fileName')}.csv`, toCsv({ header, rows }))
  }
  return (
    <Panel actions={<Button onClick={save}>{say('acceleration:effects.export')}</Button>}>
      {effects.measures.length === 0 && <p>{say('acceleration:effects.nothing')}</p>}
      <DataTable label={say('acceleration:effects.title')} columns={columns} rows={lines} rowKey={({ key }) => key} />
    </Panel>
  )
}

function useColumns(): readonly Column<EffectLine>[] {
  const say = useText()
  const format = useFormat()
  return useMemo(() => {
    const none = say('acceleration:effects.none')
    const points = (value: number | null) => (value === null ? none : format.points(value))
    const after = ({ cases, isFew, median, low, high }: EffectLine) => {
      const range =
        cases < 2 ? points(median) : say('acceleration:effects.span', { low: points(low), high: points(high) })
      if (cases > 0 && isFew) return say('acceleration:effects.few', { range })
      return cases === 0
        ? none
        : say('acceleration:effects.range', { median: points(median), low: points(low), high: points(high) })
    }
    return [
      { id: 'measure', header: say('acceleration:effects.measure'), rowHeader: true, cell: ({ name }) => name },
      {
        id: 'cases',
        header: say('acceleration:effects.cases'),
        numeric: true,
        cell: ({ cases, tried }) =>
          tried === cases
            ? format.number(cases)
            : say('acceleration:effects.casesOf', { cases: format.number(cases), tried: format.number(tried) }),
      },
      {
        id: 'grew',
        header: say('acceleration:effects.grew'),
        numeric: true,
        cell: ({ grew, cases }) => (cases === 0 ? none : format.number(grew)),
      },
      {
        id: 'before',
        header: say('acceleration:effects.before'),
        numeric: true,
        cell: ({ before, isFew }) => (isFew ? none : points(before)),
      },
      { id: 'after', header: say('acceleration:effects.after'), numeric: true, cell: after },
    ]
  }, [format, say])
}
