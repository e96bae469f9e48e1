import type { L1, UsageStatus } from '@lotse/contract'
import { demandedFields, reasonIds, reasons, usageStatuses, usageStatusIds } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { reasonChoices, statusChoices } from '../choices.ts'
import { isDeployed } from '../stage-here.ts'
import styles from '../status.module.css'

interface Values {
  readonly l1: string
  readonly l2: string
  readonly explanation: string
}

/** The engineer proposes another status; the engagement manager answers. */
export function ProposeDialog({ record, onClose }: { readonly record: UsageStatus; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async ({ l1, l2, explanation }: Values) => {
    await client.usageStatus.propose({
      ...place,
      recordId: record.id,
      l1: usageStatusIds.find((id) => id === l1) ?? record.l1,
      // A reason chosen before the status is another one is not meant any more.
      l2: reasonIds.find((id) => id === l2 && reasons[id].of === l1) ?? null,
      explanation,
    })
    showToast({ words: { key: 'usageStatus:propose.saved' } })
    void renewEngagement(queries, place)
  }
  return (
    <FormDialog<Values>
      title={say('usageStatus:propose.title')}
      submitLabel={say('usageStatus:propose.save')}
      defaultValues={{ l1: '', l2: '', explanation: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.quiet}>{say('usageStatus:propose.words')}</p>
      <Fields record={record} />
    </FormDialog>
  )
}

function Fields({ record }: { readonly record: UsageStatus }) {
  const say = useText()
  const localised = useLocalised()
  const engagement = useEngagement()
  const chosen = useWatch<Values, 'l1'>({ name: 'l1' })
  const l1: L1 | undefined = usageStatusIds.find((id) => id === chosen)
  const possible = l1 ? reasonChoices(record, l1, engagement.workload, isDeployed(engagement)) : []
  return (
    <>
      <SelectField
        name="l1"
        required
        label={say('usageStatus:set.l1')}
        empty={say('usageStatus:set.choose')}
        options={statusChoices(record).map((id) => ({ value: id, label: localised(usageStatuses[id].label) }))}
      />
      {possible.length > 0 && (
        <SelectField
          name="l2"
          label={localised(demandedFields.l2.label)}
          empty={say('usageStatus:set.choose')}
          options={possible.map((id) => ({ value: id, label: localised(reasons[id].label) }))}
        />
      )}
      <TextField name="explanation" required multiline rows={3} label={say('usageStatus:propose.explanation')} />
    </>
  )
}
