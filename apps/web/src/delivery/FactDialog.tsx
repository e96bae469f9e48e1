import { isIsoDate } from '@lotse/calendar'
import type { StatedFact } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { DayField } from './DayField.tsx'
import { renewDelivery } from './delivery-query.ts'
import { factValue, isMistyped, kindOf, valuesOfFact } from './fact-values.ts'
import { useFactWords } from './use-fact-words.ts'

type Name = 'value' | 'asOf' | 'note'

/** States one fact for a day, with a note; an empty value takes the statement back. */
export function FactDialog({ fact, onClose }: { readonly fact: StatedFact; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const words = useFactWords()
  const today = useToday()
  const place = usePlace()
  const queries = useQueryClient()
  const kind = kindOf(fact.fact)
  const label = say(`delivery:fact.${fact.fact}`)
  const save = async (values: Record<Name, string>, on: StatedFact) => {
    if (isMistyped(kind, values.value)) throw new FormRefusal(say('delivery:mistyped', { value: values.value }))
    await client.delivery.stateFact({
      params: { ...place, fact: fact.fact },
      headers: { 'if-match': ifMatch(on.version) },
      body: {
        value: factValue(kind, values.value),
        asOf: isIsoDate(values.asOf) ? values.asOf : today,
        note: values.note.trim() || null,
      },
    })
    await renewDelivery(queries, place)
  }
  return (
    <EditDialog<Name, StatedFact>
      title={label}
      submitLabel={say('delivery:save')}
      thing={fact}
      valuesOf={(one) => ({ ...valuesOfFact(one, today) })}
      fields={{
        value: { label: say('delivery:value'), show: (value) => words(fact.fact, factValue(kind, value)) },
        asOf: { label: say('delivery:asOf'), show: (value) => (isIsoDate(value) ? format.date(value) : value) },
        note: { label: say('delivery:note') },
      }}
      save={save}
      onClose={onClose}
    >
      {kind === 'yesNo' && (
        <SelectField
          name="value"
          label={say('delivery:value')}
          empty={say('delivery:unknown')}
          options={[
            { value: 'yes', label: say('delivery:yes') },
            { value: 'no', label: say('delivery:no') },
          ]}
        />
      )}
      {kind === 'count' && <TextField name="value" type="number" label={say('delivery:value')} />}
      {kind === 'day' && <DayField today={today} />}
      <DateField name="asOf" required max={today} label={say('delivery:asOf')} />
      <TextField name="note" multiline rows={3} label={say('delivery:note')} hint={say('delivery:noteHint')} />
    </EditDialog>
  )
}
