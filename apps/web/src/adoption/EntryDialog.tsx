import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { api } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './adoption.module.css'
import { bodyOf, type EntryField, textsOf } from './form-values.ts'

type Values = Record<string, string>
type Body = Record<string, unknown>

interface Props<Entry> {
  readonly title: string
  readonly fields: readonly EntryField[]
  /** What is changed; null: a new one. */
  readonly entry: Entry | null
  /** What a new one begins with. */
  readonly begins?: Values
  /** Where the form is not simply the fields of the entry. */
  readonly texts?: (entry: Entry | null) => Values
  readonly body?: (values: Values) => Body
  readonly add: (body: Body) => Promise<unknown>
  readonly change?: (body: Body, on: Entry) => Promise<unknown>
  /** The entry in what the server sends as the present state, where that is more than the entry; null: it is gone. */
  readonly currentOf?: (current: unknown) => Entry | null
  /** What is asked for again afterwards; the registers of adoption unless said. */
  readonly renews?: readonly unknown[]
  readonly submitLabel?: string
  /** Words above the fields. */
  readonly intro?: ReactNode
  readonly onClose: () => void
}

/** Adds an entry to a register or changes one; when somebody else was faster, both sides are shown. */
export function EntryDialog<Entry extends object>(props: Props<Entry>) {
  const {
    title,
    fields,
    entry,
    begins = {},
    add,
    change,
    currentOf,
    intro,
    renews = api.adoption.key(),
    onClose,
  } = props
  const { texts = (one) => textsOf(fields, one), body = (values) => bodyOf(fields, values) } = props
  const say = useText()
  const queries = useQueryClient()
  const { submitLabel = say('adoption:save') } = props
  const renew = () => queries.invalidateQueries({ queryKey: renews })
  if (entry === null)
    return (
      <FormDialog<Values>
        title={title}
        submitLabel={submitLabel}
        defaultValues={{ ...texts(null), ...begins }}
        onSubmit={async (values) => {
          await add(body(values))
          await renew()
        }}
        onClose={onClose}
      >
        {intro}
        <Fields fields={fields} />
      </FormDialog>
    )
  const shown = ({ options, kind }: EntryField) =>
    options &&
    ((text: string) =>
      (kind === 'many' ? text.split(' ') : [text])
        .map((value) => options.find((one) => one.value === value)?.label ?? value)
        .join(', '))
  return (
    <EditDialog<string, Entry>
      title={title}
      submitLabel={submitLabel}
      thing={entry}
      valuesOf={texts}
      {...(currentOf && { currentOf })}
      fields={Object.fromEntries(
        fields.map((field) => {
          const show = shown(field)
          return [field.name, { label: field.label, ...(show && { show }) }]
        }),
      )}
      save={async (values, on) => {
        await change?.(body(values), on)
        await renew()
      }}
      onClose={onClose}
    >
      {intro}
      <Fields fields={fields} />
    </EditDialog>
  )
}

function Fields({ fields }: { readonly fields: readonly EntryField[] }) {
  const values = useWatch<Values>() as Values
  const rows = besideEachOther(fields.filter(({ when }) => when?.(values) ?? true))
  return rows.map((row) => {
    const [first] = row
    if (first === undefined) return null
    if (row.length === 1) return <OneField key={first.name} field={first} />
    return (
      <div key={first.name} className={styles.row}>
        {row.map((field) => (
          <OneField key={field.name} field={field} />
        ))}
      </div>
    )
  })
}

/** Fields that follow each other and belong together stand in one row. */
function besideEachOther(fields: readonly EntryField[]): readonly (readonly EntryField[])[] {
  const rows: EntryField[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (last !== undefined && field.beside !== undefined && last[0]?.beside === field.beside) last.push(field)
    else rows.push([field])
  }
  return rows
}

function OneField({ field }: { readonly field: EntryField }) {
  const { name, kind, label, hint, required = false, options = [] } = field
  const props = { name, label, required, ...(hint !== undefined && { hint }) }
  switch (kind) {
    case 'day':
      return <DateField {...props} />
    case 'yes':
      return <CheckField {...props} />
    case 'many':
      return <CheckListField {...props} options={options} />
    case 'choice':
      return <SelectField {...props} options={options} {...(!required && { empty: '–' })} />
    case 'prose':
      return <TextField {...props} multiline rows={2} />
    case 'letter':
      return <TextField {...props} multiline rows={14} />
    case 'lines':
      return <TextField {...props} multiline rows={4} />
    default:
      return <TextField {...props} />
  }
}
