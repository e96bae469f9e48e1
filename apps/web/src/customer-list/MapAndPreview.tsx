import { Button } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import type { OpenedSheet } from '../list-import/ChooseFile.tsx'
import { ColumnMapping } from '../list-import/ColumnMapping.tsx'
import { guessMapping, toRows } from '../list-import/columns.ts'
import styles from '../list-import/list-import.module.css'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { CustomerOutcomes } from './CustomerOutcomes.tsx'
import { customerFields, customerHeads } from './heads.ts'

interface Props {
  readonly opened: OpenedSheet
  readonly onOther: () => void
  readonly onStarted: (jobId: string) => void
}

/** The second step: which column is what, and what would happen. Every change of the mapping checks anew. */
export function MapAndPreview({ opened, onOther, onStarted }: Props) {
  const say = useText()
  const { fileName, sheet } = opened
  const [mapping, setMapping] = useState(() => guessMapping(customerHeads, sheet.heads))
  const rows = useMemo(() => toRows(sheet, customerFields, mapping), [sheet, mapping])
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
  return (
    <>
      <ColumnMapping
        opened={opened}
        fields={customerFields.map((name) => ({
          name,
          label: say(`customerList:field.${name}`),
          required: name === 'name',
        }))}
        mapping={mapping}
        onChange={setMapping}
        onOther={onOther}
      />
      <Panel title={say('listImport:preview')}>
        <Loaded query={preview} skeleton={<TableSkeleton rows={8} />}>
          {(result) => <CustomerOutcomes result={result} finding="customerList:finding" />}
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
            {say(news === 0 && preview.data ? 'customerList:nothingNew' : 'listImport:nothingYet')}
          </span>
        </div>
      </Panel>
    </>
  )
}
