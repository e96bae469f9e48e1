import { isIsoDate } from '@lotse/calendar'
import type { Annotation } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useTenantPlace } from '../usage-query.ts'
import { type AnnotationValues, annotationKinds, audiences, bodyOf, exactness, valuesOf } from './annotation-values.ts'

interface Props {
  /** Null: a new one. */
  readonly annotation: Annotation | null
  readonly onClose: () => void
}

/** Writes something onto the curve, or changes what stands there. */
export function AnnotationDialog({ annotation, onClose }: Props) {
  return annotation ? <Change annotation={annotation} onClose={onClose} /> : <Add onClose={onClose} />
}

function Add({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText()
  const today = useToday()
  const place = useTenantPlace()
  const queries = useQueryClient()
  const save = async (values: AnnotationValues) => {
    await client.annotations.add({ ...place, ...bodyOf(values) })
    await queries.invalidateQueries({ queryKey: api.annotations.key() })
  }
  return (
    <FormDialog<AnnotationValues>
      title={say('annotations:add')}
      submitLabel={say('annotations:save')}
      defaultValues={{ kind: 'wave', day: today, exact: 'day', words: '', audience: 'both' }}
      onSubmit={save}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  )
}

function Change({ annotation, onClose }: { readonly annotation: Annotation; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const place = useTenantPlace()
  const queries = useQueryClient()
  const save = async (values: AnnotationValues, on: Annotation) => {
    await client.annotations.change({
      params: { ...place, annotationId: annotation.id },
      headers: { 'if-match': ifMatch(on.version) },
      body: bodyOf(values),
    })
    await queries.invalidateQueries({ queryKey: api.annotations.key() })
  }
  const oneOf = <T extends string>(known: readonly T[], words: (one: T) => string) => {
    return (value: string) => {
      const found = known.find((one) => one === value)
      return found === undefined ? value : words(found)
    }
  }
  return (
    <EditDialog<keyof AnnotationValues, Annotation>
      title={say('annotations:edit')}
      submitLabel={say('annotations:save')}
      thing={annotation}
      valuesOf={valuesOf}
      fields={{
        kind: {
          label: say('annotations:field.kind'),
          show: oneOf(annotationKinds, (kind) => say(`annotations:kind.${kind}`)),
        },
        day: { label: say('annotations:field.day'), show: (day) => (isIsoDate(day) ? format.date(day) : day) },
        exact: {
          label: say('annotations:field.exact'),
          show: oneOf(exactness, (one) => say(`annotations:exact.${one}`)),
        },
        words: { label: say('annotations:field.words') },
        audience: {
          label: say('annotations:field.audience'),
          show: oneOf(audiences, (one) => say(`annotations:audience.${one}`)),
        },
      }}
      save={save}
      onClose={onClose}
    >
      <Fields />
    </EditDialog>
  )
}

function Fields() {
  const say = useText()
  return (
    <>
      <SelectField
        name="kind"
        label={say('annotations:field.kind')}
        options={annotationKinds.map((kind) => ({ value: kind, label: say(`annotations:kind.${kind}`) }))}
      />
      <TextField
        name="words"
        required
        label={say('annotations:field.words')}
        hint={say('annotations:field.wordsHint')}
      />
      <DateField name="day" required label={say('annotations:field.day')} />
      <ChoiceField
        name="exact"
        label={say('annotations:field.exact')}
        options={exactness.map((one) => ({ value: one, label: say(`annotations:exact.${one}`) }))}
      />
      <ChoiceField
        name="audience"
        label={say('annotations:field.audience')}
        options={audiences.map((one) => ({ value: one, label: say(`annotations:audience.${one}`) }))}
      />
    </>
  )
}
