import { Button } from '@fluentui/react-components'
import { findMessage } from '@lotse/assessment'
import type { TemplateHistory } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './communication.module.css'

const TemplateDialog = onDemand(async () => (await import('./TemplateDialog.tsx')).TemplateDialog)

/** The messages as the organisation writes them to every customer. */
export function TemplatesPart() {
  const query = useQuery(api.communication.templates.queryOptions({ input: {} }))
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={13} />}>
      {({ templates, may }) => <Templates templates={templates} mayChange={may.change} />}
    </Loaded>
  )
}

interface Props {
  readonly templates: readonly TemplateHistory[]
  readonly mayChange: boolean
}

function Templates({ templates, mayChange }: Props) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const [open, setOpen] = useState<string | null>(null)
  const columns = useMemo<readonly Column<TemplateHistory>[]>(
    () => [
      {
        id: 'day',
        header: say('communication:template.day'),
        cell: ({ messageId }) => dayWords(findMessage(messageId)?.day ?? 0),
      },
      {
        id: 'subject',
        header: say('communication:message.subject'),
        rowHeader: true,
        cell: ({ subject }) => <span className={styles.name}>{localised(subject)}</span>,
      },
      {
        id: 'whose',
        header: say('communication:template.whose'),
        cell: ({ isOwn, earlier: [newest] }) => (
          <>
            <Pill tone={isOwn ? 'moving' : 'quiet'}>
              {say(isOwn ? 'communication:template.own' : 'communication:template.original')}
            </Pill>
            {newest !== undefined && (
              <span className={styles.small}>
                {' '}
                {[newest.by?.name, format.date(newest.at)].filter(Boolean).join(', ')}
              </span>
            )}
          </>
        ),
      },
      {
        id: 'change',
        header: say('communication:column.edit'),
        cell: (template) => (
          <Button
            size="small"
            {...TemplateDialog.fetchedBy}
            aria-label={say(mayChange ? 'communication:template.changeOne' : 'communication:template.readOne', {
              subject: localised(template.subject),
            })}
            onClick={() => setOpen(template.messageId)}
          >
            {say(mayChange ? 'communication:template.change' : 'communication:template.read')}
          </Button>
        ),
      },
    ],
    [say, localised, format, mayChange],
  )
  const shown = templates.find(({ messageId }) => messageId === open)
  return (
    <Panel title={say('communication:template.title')}>
      <p className={styles.small}>
        {say(mayChange ? 'communication:template.about' : 'communication:template.readOnly')}
      </p>
      <DataTable
        label={say('communication:template.title')}
        columns={columns}
        rows={templates}
        rowKey={({ messageId }) => messageId}
      />
      {shown && <TemplateDialog template={shown} mayChange={mayChange} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

/** Days around the ring day as people of the trade write them. */
const dayWords = (day: number): string => (day === 0 ? 'T' : day < 0 ? `T−${-day}` : `T+${day}`)
