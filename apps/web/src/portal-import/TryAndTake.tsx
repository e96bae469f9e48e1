import { Button } from '@fluentui/react-components'
import type { PortalField, PortalResult } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import type { OpenedSheet } from '../list-import/ChooseFile.tsx'
import { ColumnMapping } from '../list-import/ColumnMapping.tsx'
import { guessMapping, toRows } from '../list-import/columns.ts'
import { JobWatch } from '../list-import/JobWatch.tsx'
import styles from '../list-import/list-import.module.css'
import { Panel } from '../ui/Panel.tsx'
import { portalFields, portalHeads } from './heads.ts'
import { PortalOutcomes } from './PortalOutcomes.tsx'

interface Props {
  readonly opened: OpenedSheet
  readonly onOther: () => void
  readonly onTaking: (jobId: string) => void
}

const demanded: readonly PortalField[] = ['tenant', 'task', 'status']

/** The second step: which column is what; a try that keeps nothing; then taking over what the try found. */
export function TryAndTake({ opened, onOther, onTaking }: Props) {
  const say = useText()
  const { fileName, sheet } = opened
  const [mapping, setMapping] = useState(() => guessMapping(portalHeads, sheet.heads))
  const [trying, setTrying] = useState<string>()
  const rows = useMemo(() => toRows(sheet, portalFields, mapping), [sheet, mapping])
  const start = useMutation(api.portalImport.start.mutationOptions({ onError: reportProblem }))
  const isIncomplete = demanded.some((field) => mapping[field] === undefined)
  const ask = (dryRun: boolean, onStarted: (jobId: string) => void) =>
    start.mutate({ rows, fileName, dryRun }, { onSuccess: ({ jobId }) => onStarted(jobId) })
  if (trying === undefined)
    return (
      <>
        <ColumnMapping
          opened={opened}
          fields={portalFields.map((name) => ({
            name,
            label: say(`portalImport:field.${name}`),
            required: demanded.includes(name),
          }))}
          mapping={mapping}
          onChange={setMapping}
          onOther={onOther}
        />
        <Panel>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={isIncomplete || start.isPending}
              onClick={() => ask(true, setTrying)}
            >
              {say('portalImport:try')}
            </Button>
            <span className={styles.small}>
              {say(isIncomplete ? 'portalImport:incomplete' : 'portalImport:tryLine')}
            </span>
          </div>
        </Panel>
      </>
    )
  return (
    <Panel title={say('listImport:preview')}>
      <JobWatch jobId={trying} interrupted={say('listImport:nothingYet')}>
        {(result) => {
          // Only this import writes the result of a job of its kind.
          const tried = result as PortalResult
          return (
            <>
              <PortalOutcomes result={tried} />
              <div className={styles.buttons}>
                <Button
                  appearance="primary"
                  disabled={tried.change === 0 || start.isPending}
                  onClick={() => ask(false, onTaking)}
                >
                  {say('portalImport:take', { count: tried.change })}
                </Button>
                <span className={styles.small}>{say('listImport:nothingYet')}</span>
              </div>
            </>
          )
        }}
      </JobWatch>
      <div className={styles.buttons}>
        <Button onClick={() => setTrying(undefined)}>{say('portalImport:again')}</Button>
        <Button onClick={onOther}>{say('listImport:other')}</Button>
      </div>
    </Panel>
  )
}
