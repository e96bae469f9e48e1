import { client } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from './licences.module.css'
import type { TenantPlace } from './tenant-place.ts'
import { useExclusions } from './use-exclusions.ts'

interface Props {
  readonly place: TenantPlace
  /** The cap in per cent, as it is written. */
  readonly cap: string
  readonly onClose: () => void
}

/** Approves that more than the cap is left out, with a reason. */
export function ApproveExclusions({ place, cap, onClose }: Props) {
  const say = useText()
  const { keep } = useExclusions(place)
  return (
    <FormDialog<{ reason: string }>
      title={say('segments:exclusions.approveTitle')}
      submitLabel={say('segments:exclusions.approveSubmit')}
      defaultValues={{ reason: '' }}
      onSubmit={async ({ reason }) => void keep(await client.usagePeople.approveExclusions({ ...place, reason }))}
      onClose={onClose}
    >
      <p className={styles.line}>{say('segments:exclusions.approveLead', { cap })}</p>
      <TextField name="reason" label={say('segments:exclusions.why')} multiline rows={2} required />
    </FormDialog>
  )
}
