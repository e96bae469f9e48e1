import { Button, Field, Select } from '@fluentui/react-components'
import { type CustomerListField, customerListFields } from '@lotse/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import type { OpenedSheet } from './ChooseFile.tsx'
import { guessMapping, type Mapping, toRows } from './columns.ts'
import styles from './customer-list.module.css'
import { OutcomeTable } from './OutcomeTable.tsx'

interface Props {
  readonly opened: OpenedSheet
  readonly onOther: () => void
  readonly onStarted: (jobId: string) => void
}

/** The second step: which column is what, and what would happen with each row. Every change of the mapping checks anew. */
export function MapAndPreview({ opened: { fileName, sheet }, onOther, onStarted }: Props) {
  const say = useText()
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(sheet.heads))
  const columns = sheet.heads.map((head, at) => ({ head, at }))
  const rows = useMemo(() => toRows(sheet, mapping), [sheet, mapping])
  const preview = useQuery({
    queryKey: [...api.customerList.key(), 'preview', fileName, mapping],
    queryFn: () => client.customerList.preview({ rows }),
    staleTime: 0,
    gcTime: 0,
  })
  const start = useMutation(
    api.customerList.import.mutationOptions({ onSuccess: ({ jobId }) => onStarted(jobId), onError: reportProblem }),
  )
  const news = preview.data?.create ?? 0
  const choose = (field: CustomerListField, value: string) => {
    const { [field]: _, ...others } = mapping
    setMapping(value === '' ? others : { ...others, [field]: Number(value) })
  }
  return (
    <>
      <Panel
        title={say('customerList:mapping')}
        actions={<Button onClick={onOther}>{say('customerList:other')}</Button>}
      >
        <p className={styles.small}>
          {say('customerList:read', { file: fileName, count: sheet.rows.length })} {say('customerList:mappingLine')}
        </p>
        <div className={styles.mapping}>
          {customerListFields.map((field) => (
            <Field
              key={field}
              label={say(`customerList:field.${field}`)}
              required={field === 'name'}
              hint={exampleOf(sheet, mapping[field], say)}
            >
              <Select value={String(mapping[field] ?? '')} onChange={(_, { value }) => choose(field, value)}>
                <option value="">{say('customerList:noColumn')}</option>
                {columns.map(({ head, at }) => (
                  <option key={at} value={at}>
                    {head}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      </Panel>
      <Panel title={say('customerList:preview')}>
        <Loaded query={preview} skeleton={<TableSkeleton rows={8} />}>
          {(result) => <OutcomeTable result={result} />}
        </Loaded>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={news === 0 || start.isPending || preview.isFetching}
            onClick={() => start.mutate({ rows, fileName })}
          >
            {say('customerList:import', { count: news })}
          </Button>
          <span className={styles.small}>
            {say(news === 0 && preview.data ? 'customerList:nothingNew' : 'customerList:nothingYet')}
          </span>
        </div>
      </Panel>
    </>
  )
}

function exampleOf({ rows }: OpenedSheet['sheet'], column: number | undefined, say: ReturnType<typeof useText>) {
  const value = column === undefined ? '' : rows.map(({ cells }) => cells[column]).find((cell) => cell)
  return value ? say('customerList:example', { value: value.slice(0, 60) }) : null
}
