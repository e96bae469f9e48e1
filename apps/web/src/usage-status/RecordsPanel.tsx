import { Button } from '@fluentui/react-components'
import type { UsageStatusOverview } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useOpen } from '../engagements/use-open.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { sumOf } from './finding.ts'
import { RecordCard } from './RecordCard.tsx'
import { SplitBar } from './SplitBar.tsx'
import styles from './status.module.css'
import { useFindingWords } from './use-finding-words.ts'

interface Props {
  readonly overview: UsageStatusOverview
  /** On the engagement's first page: with the way to everything else. */
  readonly brief?: boolean
}

/** The entitlement records with their status: the finding in words, the shares as a bar, and each record. */
export function RecordsPanel({ overview, brief = false }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const finding = useFindingWords()
  const [, show] = useOpen()
  const { customerId, engagementId } = usePlace()
  const { division, may } = overview
  const { records, override, reported } = division
  if (records.length === 0)
    return (
      <Empty
        what={say('usageStatus:panel.none')}
        why={say('usageStatus:panel.noneWhy')}
        {...(may.set
          ? {
              how: (
                <Button appearance="primary" onClick={() => show({ open: 'status' })}>
                  {say('usageStatus:panel.first')}
                </Button>
              ),
            }
          : { who: localised(roles.FM.label) })}
      />
    )
  const total = sumOf(records)
  const to = `/customers/${customerId}/engagements/${engagementId}/status`
  return (
    <Panel
      title={finding(records)}
      actions={
        <>
          {brief && (
            <Link to={to} className={styles.link}>
              {say('usageStatus:panel.more')}
            </Link>
          )}
          {may.set && !brief && (
            <Button size="small" onClick={() => show({ open: 'divide' })}>
              {say('usageStatus:divide.open')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.quiet}>
        {say('usageStatus:panel.whole', { count: records.length, total: format.number(total) })}
        {reported &&
          reported.count !== total &&
          ` · ${say('usageStatus:panel.reported', { month: format.month(reported.month), count: format.number(reported.count) })}`}
      </p>
      {override && !brief && (
        <p className={styles.quiet}>
          {say('usageStatus:panel.override', {
            count: format.number(override.count),
            name: override.by?.name ?? '',
            date: format.date(override.at),
            reason: override.reason ?? '',
          })}
        </p>
      )}
      {records.length > 1 && <SplitBar records={records} />}
      <ul className={styles.cards}>
        {records.map((record) => (
          <li key={record.id}>
            <RecordCard record={record} overview={overview} brief={brief} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
