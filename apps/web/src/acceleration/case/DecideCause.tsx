import type { AccelerationCase, Cause, Localised } from '@lotse/contract'
import { causeIds, causes } from '@lotse/playbook'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { client, ifMatch } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { CheckListField } from '../../ui/form/CheckListField.tsx'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { caseIn } from '../current.ts'
import { useKeepView } from '../use-view.ts'
import { firstOffered } from './first-offered.ts'

interface Props {
  readonly held: AccelerationCase
  readonly proposed: Cause | null
  /** What the evidence says, in words. */
  readonly why: Localised
  readonly onClose: () => void
}

type Name = 'primary' | 'others' | 'reason'

const valuesOf = ({ primaryCause, causes: all, causeReason }: AccelerationCase): Record<Name, string> => ({
  primary: primaryCause ?? '',
  others: all.filter((one) => one !== primaryCause).join(' '),
  reason: causeReason,
})

/** Decides which cause leads and which run beside it, with the reason; the proposal is only a beginning. */
export function DecideCause({ held, proposed, why, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const keep = useKeepView()
  const label = (id: string) => {
    const known = causeIds.find((one) => one === id)
    return known ? localised(causes[known].label) : id
  }
  const save = async ({ primary, others, reason }: Record<Name, string>, on: AccelerationCase) => {
    const chosen = causeIds.filter((id) => id === primary || others.split(' ').includes(id))
    await keep(
      client.acceleration.decideCause({
        params: { ...place, caseId: on.id },
        headers: { 'if-match': ifMatch(on.version) },
        body: { primary: primary as Cause, causes: chosen, reason },
      }),
    )
    showToast({ words: { key: 'acceleration:causes.saved' } })
  }
  const first = firstOffered(held, proposed)
  const begins = held.primaryCause === null && first !== null ? { proposed: { primary: first } } : {}
  return (
    <EditDialog<Name, AccelerationCase>
      title={say('acceleration:causes.decide')}
      submitLabel={say('acceleration:save')}
      thing={held}
      valuesOf={valuesOf}
      {...begins}
      fields={{
        primary: { label: say('acceleration:causes.primary'), show: label },
        others: {
          label: say('acceleration:causes.others'),
          show: (ids) => format.list(ids.split(' ').filter(Boolean).map(label)),
        },
        reason: { label: say('acceleration:causes.reasonLabel') },
      }}
      currentOf={caseIn}
      save={save}
      onClose={onClose}
    >
      <p>{localised(why)}</p>
      <ChoiceField
        name="primary"
        required
        label={say('acceleration:causes.primary')}
        options={causeIds.map((id) => ({
          value: id,
          label: id === proposed ? say('acceleration:causes.option', { cause: label(id) }) : label(id),
        }))}
      />
      <CheckListField
        name="others"
        label={say('acceleration:causes.others')}
        hint={say('acceleration:causes.othersHint')}
        options={causeIds.map((id) => ({ value: id, label: label(id) }))}
      />
      <Why decided={held} />
    </EditDialog>
  )
}

/** Another cause needs another reason: that of the one before is not kept under a new name. */
function Why({ decided: { primaryCause, causeReason } }: { readonly decided: AccelerationCase }) {
  const say = useText()
  const { getValues, setValue } = useFormContext<Record<Name, string>>()
  const primary = useWatch<Record<Name, string>, 'primary'>({ name: 'primary' })
  useEffect(() => {
    if (primaryCause !== null && primary !== primaryCause && getValues('reason') === causeReason) setValue('reason', '')
  }, [primary, primaryCause, causeReason, getValues, setValue])
  return <TextField name="reason" required multiline rows={3} label={say('acceleration:causes.reasonLabel')} />
}
