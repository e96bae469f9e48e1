import { Button } from '@fluentui/react-components'
import type { UsageStatus, UsageStatusOverview, UsageStatusProposal } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../../app/api.ts'
import { useSelf } from '../../app/session.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { useOpen } from '../../engagements/use-open.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import styles from '../status.module.css'
import { useStatusWords } from '../words.ts'

/** What is proposed about a record, with the answer to give; the newest refusal for whoever proposed it. */
export function ProposalNote({
  record,
  overview,
}: {
  readonly record: UsageStatus
  readonly overview: UsageStatusOverview
}) {
  const self = useSelf()
  const about = overview.proposals.filter(({ recordId }) => recordId === record.id)
  const open = about.find(({ state }) => state === 'open')
  if (open) return <Open proposal={open} mayAnswer={overview.may.set} isMine={open.by.id === self?.id} />
  const [newest] = about
  return newest?.state === 'declined' && newest.by.id === self?.id ? <Declined proposal={newest} /> : null
}

interface OpenProps {
  readonly proposal: UsageStatusProposal
  readonly mayAnswer: boolean
  readonly isMine: boolean
}

function Open({ proposal, mayAnswer, isMine }: OpenProps) {
  const say = useText()
  const words = useStatusWords()
  const place = usePlace()
  const queries = useQueryClient()
  const [, show] = useOpen()
  const withdraw = () => {
    const params = { ...place, proposalId: proposal.id }
    const headers = { 'if-match': ifMatch(proposal.version) }
    client.usageStatus
      .closeProposal({ params, headers, body: { outcome: 'withdrawn', reason: null } })
      .then(() => showToast({ words: { key: 'usageStatus:propose.withdrawn' } }))
      .catch(reportProblem)
      .finally(() => void renewEngagement(queries, place))
  }
  return (
    <div className={styles.proposal}>
      <strong>{say('usageStatus:propose.open', { name: proposal.by.name, status: words(proposal) })}</strong>
      <p>{proposal.explanation}</p>
      <div className={styles.actions}>
        {mayAnswer && (
          <>
            <Button
              size="small"
              appearance="primary"
              onClick={() => show({ open: 'status', record: proposal.recordId, l1: proposal.l1 })}
            >
              {say('usageStatus:propose.confirm')}
            </Button>
            <Button size="small" onClick={() => show({ open: 'decline', record: proposal.recordId })}>
              {say('usageStatus:propose.decline')}
            </Button>
          </>
        )}
        {isMine && (
          <Button size="small" onClick={withdraw}>
            {say('usageStatus:propose.withdraw')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Declined({ proposal: { decidedBy, decisionReason } }: { readonly proposal: UsageStatusProposal }) {
  const say = useText()
  return (
    <p className={styles.proposal}>
      {say('usageStatus:propose.answered', { name: decidedBy?.name ?? '', reason: decisionReason ?? '' })}
    </p>
  )
}
