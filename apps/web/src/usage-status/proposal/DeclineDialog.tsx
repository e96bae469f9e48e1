import type { UsageStatusProposal } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../status.module.css'
import { useStatusWords } from '../words.ts'

interface Props {
  readonly proposal: UsageStatusProposal
  readonly onClose: () => void
}

/** The engagement manager declines a proposal and says why. */
export function DeclineDialog({ proposal, onClose }: Props) {
  const say = useText()
  const words = useStatusWords()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async ({ reason }: { readonly reason: string }) => {
    await client.usageStatus.closeProposal({
      params: { ...place, proposalId: proposal.id },
      headers: { 'if-match': ifMatch(proposal.version) },
      body: { outcome: 'declined', reason },
    })
    showToast({ words: { key: 'usageStatus:propose.declined' } })
    void renewEngagement(queries, place)
  }
  return (
    <FormDialog
      title={say('usageStatus:propose.declineTitle')}
      submitLabel={say('usageStatus:record.reject')}
      defaultValues={{ reason: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.quiet}>
        {say('usageStatus:propose.open', { name: proposal.by.name, status: words(proposal) })}
      </p>
      <p className={styles.note}>{proposal.explanation}</p>
      <TextField name="reason" required multiline rows={3} label={say('usageStatus:propose.declineReason')} />
    </FormDialog>
  )
}
