import { useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from './licences.module.css'
import type { TenantPlace } from './tenant-place.ts'
import { useExclusions } from './use-exclusions.ts'

interface Values {
  kind: 'service-account' | 'long-absence'
  account: string
  startsOn: string
  endsOn: string
  reason: string
}

interface Props {
  readonly place: TenantPlace
  readonly onClose: () => void
}

/** Names an account that is left out of active use; what the server refuses stands at its field. */
export function AddExclusion({ place, onClose }: Props) {
  const say = useText()
  const { keep } = useExclusions(place)
  const save = async ({ kind, account, startsOn, endsOn, reason }: Values) => {
    const isAbsence = kind === 'long-absence'
    keep(
      await client.usagePeople.exclude({
        ...place,
        kind,
        account,
        reason,
        startsOn: isAbsence && startsOn !== '' ? startsOn : null,
        endsOn: isAbsence && endsOn !== '' ? endsOn : null,
      }),
    )
  }
  return (
    <FormDialog<Values>
      title={say('segments:exclusions.addTitle')}
      submitLabel={say('segments:exclusions.submit')}
      defaultValues={{ kind: 'service-account', account: '', startsOn: '', endsOn: '', reason: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  )
}

function Fields() {
  const say = useText()
  const kind = useWatch<Values, 'kind'>({ name: 'kind' })
  return (
    <>
      <ChoiceField
        name="kind"
        label={say('segments:exclusions.what')}
        options={[
          { value: 'service-account', label: say('segments:exclusions.service') },
          { value: 'long-absence', label: say('segments:exclusions.absence') },
        ]}
      />
      <TextField
        name="account"
        label={say('segments:exclusions.account')}
        hint={say(kind === 'long-absence' ? 'segments:exclusions.absenceHint' : 'segments:exclusions.accountHint')}
        required
      />
      {kind === 'long-absence' && (
        <div className={styles.row}>
          <DateField name="startsOn" label={say('segments:exclusions.from')} required />
          <DateField name="endsOn" label={say('segments:exclusions.to')} />
        </div>
      )}
      <TextField name="reason" label={say('segments:exclusions.why')} multiline rows={2} required />
    </>
  )
}
