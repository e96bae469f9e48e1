import type { Decider, RemediationItem, RemediationRun } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { api } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePeopleHere } from '../../engagements/people.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { statuses } from '../search.ts'
import { type ItemField, type ItemValues, inputOf, statusOf, valuesOf } from './item-values.ts'
import { useChangeItem } from './use-item.ts'

interface Props {
  readonly item: RemediationItem
  readonly run: RemediationRun
  readonly onClose: () => void
}

/** Works on an item; where somebody was faster both sides are shown. */
export function EditItem({ item, run, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const changeItem = useChangeItem(run)
  const people = useResponsible(item.responsible, run.owners)
  const nameOf = (value: string) => people.find((one) => one.value === value)?.label ?? value
  return (
    <EditDialog<ItemField, RemediationItem>
      title={`${item.id} ${localised(item.title)}`}
      submitLabel={say('remediation:item.save')}
      thing={item}
      valuesOf={valuesOf}
      fields={{
        status: {
          label: say('remediation:item.status'),
          show: (value) => say(`remediation:status.${statusOf(value)}`),
        },
        evidence: { label: say('remediation:item.evidence') },
        note: { label: say('remediation:item.note') },
        acceptedBy: { label: say('remediation:item.acceptedBy') },
        responsible: { label: say('remediation:item.responsible'), show: nameOf },
        dueOn: { label: say('remediation:item.dueOn'), show: (value) => (value === '' ? '' : format.date(value)) },
        agreed: { label: say('remediation:agree.reopen') },
      }}
      save={async (values, on) => changeItem(on, inputOf(values))}
      onClose={onClose}
    >
      <Fields item={item} run={run} people={people} />
    </EditDialog>
  )
}

function Fields({
  item,
  run,
  people,
}: Pick<Props, 'item' | 'run'> & { readonly people: readonly { readonly value: string; readonly label: string }[] }) {
  const say = useText()
  const localised = useLocalised()
  const values = useWatch<ItemValues>() as ItemValues
  const status = statusOf(values.status)
  const allowed = statuses.filter((one) => one !== 'riskAccepted' || item.severity === 'advisory')
  return (
    <>
      <SelectField
        name="status"
        label={say('remediation:item.status')}
        options={allowed.map((one) => ({ value: one, label: say(`remediation:status.${one}`) }))}
      />
      <TextField
        name="evidence"
        label={say('remediation:item.evidence')}
        hint={localised(item.verify)}
        multiline
        rows={3}
        required={status === 'resolved'}
      />
      <TextField
        name="note"
        label={say(status === 'notApplicable' ? 'remediation:item.whyNot' : 'remediation:item.note')}
        multiline
        rows={2}
        required={status === 'notApplicable'}
      />
      {status === 'riskAccepted' && (
        <TextField
          name="acceptedBy"
          label={say('remediation:item.acceptedBy')}
          hint={say('remediation:item.acceptedByHint')}
          required
        />
      )}
      <SelectField name="responsible" label={say('remediation:item.responsible')} empty="–" options={people} />
      <DateField name="dueOn" label={say('remediation:item.dueOn')} />
      {run.state === 'confirmed' && (
        <CheckField name="agreed" label={say('remediation:agree.reopen')} hint={say('remediation:agree.reopenHint')} />
      )}
    </>
  )
}

/**
 * Who can work on an item: the team, the customer's people, the contacts; also whoever is named already.
 * @param owners the same for whoever came with a personal link, who can read neither people nor contacts
 */
function useResponsible(
  present: Decider | null,
  owners: RemediationRun['owners'],
): readonly { readonly value: string; readonly label: string }[] {
  const people = usePeopleHere()
  const { customerId } = useEngagement()
  const { data } = useQuery({
    ...api.contacts.list.queryOptions({ input: { customerId, limit: 200 } }),
    enabled: owners === null,
  })
  return useMemo(() => {
    const known = [
      ...(owners ?? []).map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: name })),
      ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
      ...(data?.items ?? []).map(({ id, name }) => ({ value: `contact:${id}`, label: name })),
      ...(present ? [{ value: `${present.kind}:${present.id}`, label: present.name }] : []),
    ]
    const choices = new Map(known.map((one) => [one.value, one]))
    return [...choices.values()].sort((a, b) => a.label.localeCompare(b.label, document.documentElement.lang))
  }, [people, data, present, owners])
}
