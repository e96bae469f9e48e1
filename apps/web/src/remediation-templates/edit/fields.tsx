import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import list from '../../ui/form/Select.module.css'
import styles from './edit.module.css'
import { useProblemAt } from './problems-context.ts'

interface Both {
  de: string
  en: string
}

interface BothProps {
  readonly label: string
  /** Its place in the entry, such as `title`. */
  readonly place: string
  readonly value: Both
  readonly onChange: (value: Both) => void
  readonly lines?: number
  readonly hint?: string
}

/** A text in both languages, side by side, so that neither is forgotten. */
export function BothField({ label, place, value, onChange, lines = 1, hint }: BothProps) {
  const say = useText()
  const problems = { de: useProblemAt(`${place}.de`), en: useProblemAt(`${place}.en`) }
  const names = { de: say('remediationTemplates:edit.german'), en: say('remediationTemplates:edit.english') }
  return (
    <div className={styles.pair}>
      {(['de', 'en'] as const).map((language) => (
        <Field
          key={language}
          required
          label={say('remediationTemplates:edit.fieldIn', { field: label, language: names[language] })}
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
  readonly type?: 'text' | 'date' | 'url'
  readonly hint?: string
  readonly readOnly?: boolean
}

/** One line. */
export function LineField({ label, place, value, onChange, type = 'text', hint, readOnly = false }: LineProps) {
  const problem = useProblemAt(place)
  return (
    <Field label={label} hint={hint ?? null} validationMessage={problem ?? null}>
      <Input type={type} readOnly={readOnly} value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}

interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

interface PickProps<V extends string> {
  readonly label: string
  readonly place: string
  readonly value: V
  readonly options: readonly Choice<V>[]
  readonly onChange: (value: V) => void
  readonly hint?: string
  readonly disabled?: boolean
}

/** One of a few. */
export function PickField<V extends string>({ label, place, value, options, onChange, hint, disabled }: PickProps<V>) {
  const problem = useProblemAt(place)
  const isKnown = options.some((option) => option.value === value)
  return (
    <Field className={list.field ?? ''} label={label} hint={hint ?? null} validationMessage={problem ?? null}>
      <Select
        value={value}
        disabled={disabled === true}
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
  readonly options: readonly Choice<V>[]
  readonly onChange: (value: V[]) => void
}

/** Any number of a few. */
export function ChecksField<V extends string>({ label, place, value, options, onChange }: ChecksProps<V>) {
  const problem = useProblemAt(place)
  return (
    <fieldset className={styles.set}>
      <legend>{label}</legend>
      <div className={styles.checks}>
        {options.map((option) => (
          <CheckLine
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(isOn) => onChange(isOn ? [...value, option.value] : value.filter((one) => one !== option.value))}
          />
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

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (isOn: boolean) => void
}

export function CheckLine({ label, checked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
