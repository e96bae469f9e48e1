import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import type { Localised } from '@lotse/playbook'
import { useText } from '../../language/use-text.ts'
import list from '../../ui/form/Select.module.css'
import styles from './edit.module.css'
import { useProblemAt } from './problems-context.ts'

interface BothProps {
  readonly label: string
  /** Its place in the part, such as `title`. */
  readonly place: string
  readonly value: Localised
  readonly onChange: (value: Localised) => void
  readonly lines?: number
  readonly hint?: string
}

/** A text in both languages, side by side, so that neither is forgotten. */
export function BothField({ label, place, value, onChange, lines = 1, hint }: BothProps) {
  const say = useText()
  const problems = { de: useProblemAt(`${place}.de`), en: useProblemAt(`${place}.en`) }
  const names = { de: say('playbooks:edit.german'), en: say('playbooks:edit.english') }
  return (
    <div className={styles.pair}>
      {(['de', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={say('playbooks:edit.fieldIn', { field: label, language: names[language] })}
          hint={hint ?? null}
          validationMessage={problems[language] ?? null}
        >
          {lines > 1 ? (
            <Textarea
              lang={language}
              rows={lines}
              resize="vertical"
              value={value[language]}
              onChange={(_event, data) => onChange({ ...value, [language]: data.value })}
            />
          ) : (
            <Input
              lang={language}
              value={value[language]}
              onChange={(_event, data) => onChange({ ...value, [language]: data.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly place: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'number'
  readonly hint?: string
}

/** One line. */
export function LineField({ label, place, value, onChange, type = 'text', hint }: LineProps) {
  const problem = useProblemAt(place)
  return (
    <Field label={label} hint={hint ?? null} validationMessage={problem ?? null}>
      <Input type={type} value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}

interface PickProps<V extends string> {
  readonly label: string
  readonly place: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

/** One of a few. */
export function PickField<V extends string>({ label, place, value, options, onChange }: PickProps<V>) {
  const problem = useProblemAt(place)
  const isKnown = options.some((option) => option.value === value)
  return (
    <Field className={list.field ?? ''} label={label} validationMessage={problem ?? null}>
      <Select
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {/* What leads nowhere any more stays in sight until something else is chosen. */}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

interface ChecksProps<V extends string> {
  readonly label: string
  readonly place: string
  readonly value: readonly V[]
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V[]) => void
}

/** Any number of a list. What is chosen and leads nowhere any more can be taken out. */
export function ChecksField<V extends string>({ label, place, value, options, onChange }: ChecksProps<V>) {
  const problem = useProblemAt(place)
  const lost = value.filter((one) => !options.some((option) => option.value === one))
  const all = [...lost.map((one) => ({ value: one, label: one })), ...options]
  return (
    <fieldset className={styles.set}>
      <legend>{label}</legend>
      <div className={styles.checks}>
        {all.map((option) => (
          <label key={option.value} className={styles.check}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
