import { Button } from '@fluentui/react-components'
import type { Configuration, ConfigurationVersionHead } from '@lotse/contract'
import { useState } from 'react'
import { download } from '../app/download.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './configurations.module.css'
import { RingPins } from './RingPins.tsx'
import { useConfigurationsSearch } from './use-search.ts'

const RestoreDialog = onDemand(async () => (await import('./RestoreDialog.tsx')).RestoreDialog)

interface Props {
  readonly configuration: Configuration
  /** Address of the bytes of the latest version. */
  readonly content: string
  readonly isDirty: boolean
}

/** Every version with who saved it and why; each can be compared, downloaded and brought back. */
export function VersionsView({ configuration, content, isDirty }: Props) {
  const say = useText()
  const format = useFormat()
  const [, change] = useConfigurationsSearch()
  const [restored, setRestored] = useState<number>()
  const { versions, latest, name, may, removedAt } = configuration
  const columns: readonly Column<ConfigurationVersionHead>[] = [
    {
      id: 'number',
      header: say('configurations:column.version'),
      rowHeader: true,
      cell: ({ number }) => say('configurations:version', { number }),
    },
    {
      id: 'saved',
      header: say('configurations:column.saved'),
      cell: ({ savedAt, savedBy }) =>
        say('configurations:savedLine', { date: format.moment(savedAt), name: savedBy?.name ?? '–' }),
    },
    {
      id: 'origin',
      header: say('configurations:column.origin'),
      cell: ({ origin, from, reason }) => (
        <span className={styles.stack}>
          {reason ?? say(`configurations:origin.${origin}`)}
          <span className={styles.small}>
            {[reason === null ? null : say(`configurations:origin.${origin}`), from].filter(Boolean).join(': ')}
          </span>
        </span>
      ),
    },
    {
      id: 'actions',
      header: say('configurations:column.actions'),
      cell: ({ number }) => (
        <span className={styles.actions}>
          {number > 1 && (
            <Button
              size="small"
              aria-label={say('configurations:versions.compareLabel', { number })}
              onClick={() =>
                change({
                  view: 'compare',
                  number: String(number - 1),
                  with: configuration.id,
                  withNumber: String(number),
                })
              }
            >
              {say('configurations:versions.compare')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={say('configurations:versions.downloadLabel', { number })}
            onClick={() => void download(`${content}?number=${number}`, `${name}.xml`).catch(reportProblem)}
          >
            {say('configurations:download')}
          </Button>
          {may.keep && removedAt === null && number !== latest.number && !isDirty && (
            <Button
              size="small"
              aria-label={say('configurations:versions.restoreLabel', { number })}
              onClick={() => setRestored(number)}
            >
              {say('configurations:versions.restore')}
            </Button>
          )}
        </span>
      ),
    },
  ]
  return (
    <>
      <DataTable
        label={say('configurations:view.versions')}
        columns={columns}
        rows={versions}
        rowKey={({ number }) => String(number)}
      />
      <RingPins configuration={configuration} />
      {restored !== undefined && (
        <RestoreDialog configuration={configuration} number={restored} onClose={() => setRestored(undefined)} />
      )}
    </>
  )
}
