import { Button } from '@fluentui/react-components'
import type { UsageStatus, UsageStatusOverview } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { renewEngagement } from '../engagements/renew.ts'
import { useOpen } from '../engagements/use-open.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import styles from './status.module.css'

interface Props {
  readonly record: UsageStatus
  readonly overview: UsageStatusOverview
  readonly name: string
  readonly brief: boolean
}

/** What its reader may do with a record. */
export function RecordActions({ record, overview: { may, proposals }, name, brief }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const [, show] = useOpen()
  const pending = may.approve && record.approval === 'pending'
  const asked = proposals.some(({ state, recordId }) => state === 'open' && recordId === record.id)
  const approve = () => {
    const params = { ...place, recordId: record.id }
    const headers = { 'if-match': ifMatch(record.version) }
    client.usageStatus
      .approve({ params, headers, body: { approve: true, reason: null } })
      .then(() => showToast({ words: { key: 'usageStatus:approval.approved' } }))
      .catch(reportProblem)
      .finally(() => void renewEngagement(queries, place))
  }
  if (!may.set && !may.propose && !pending) return null
  return (
    <div className={styles.actions}>
      {may.set && (
        <Button
          size="small"
          aria-label={say('usageStatus:record.changeOf', { part: name })}
          onClick={() => show({ open: 'status', record: record.id })}
        >
          {say('usageStatus:record.change')}
        </Button>
      )}
      {may.propose && !may.set && !asked && !brief && (
        <Button
          size="small"
          aria-label={say('usageStatus:record.proposeOf', { part: name })}
          onClick={() => show({ open: 'propose', record: record.id })}
        >
          {say('usageStatus:record.propose')}
        </Button>
      )}
      {pending && (
        <>
          <Button size="small" appearance="primary" onClick={approve}>
            {say('usageStatus:record.approve')}
          </Button>
          <Button size="small" onClick={() => show({ open: 'reject', record: record.id })}>
            {say('usageStatus:record.reject')}
          </Button>
        </>
      )}
    </div>
  )
}
