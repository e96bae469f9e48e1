import { Field, Select } from '@fluentui/react-components'
import type { InventoryChoices, InventoryPreview } from '@lotse/contract'
import { useEffect, useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './import.module.css'
import { samplesOf } from './samples.ts'

interface Props {
  readonly preview: InventoryPreview
  /** The file itself, for examples; null after a reload. They never leave this browser. */
  readonly file: File | null
  readonly choices: InventoryChoices
  readonly onChange: (choices: InventoryChoices) => void
}

/** Which column of the table is what, with examples; a proposal stands there already. */
export function MappingStep({ preview, file, choices, onChange }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const samples = useSamples(file)
  const { headings, fields, refused } = preview
  const mapping = choices.mapping ?? preview.mapping
  const isWrong = refused?.code === 'mapping-wrong'
  return (
    <section className={styles.step}>
      <h3>{say('inventory:import.mapping')}</h3>
      <p className={styles.small}>{say('inventory:import.mappingLine')}</p>
      {isWrong && (
        <div role="alert" className={styles.wrong}>
          {refused.messages.map((one) => (
            <p key={one.en}>{local(one)}</p>
          ))}
        </div>
      )}
      <div className={styles.mapping}>
        {fields.map(({ field, title }) => {
          const examples = samples.get(mapping[field] ?? '') ?? []
          return (
            <Field
              key={field}
              label={local(title)}
              required={field === 'device'}
              hint={examples.length > 0 ? say('inventory:import.example', { values: format.list(examples) }) : null}
            >
              <Select
                value={mapping[field] ?? ''}
                onChange={(_event, { value }) => onChange({ ...choices, mapping: { ...mapping, [field]: value } })}
              >
                <option value="">{say('inventory:import.noColumn')}</option>
                {headings
                  .filter((heading) => heading !== '')
                  .map((heading) => (
                    <option key={heading} value={heading}>
                      {heading}
                    </option>
                  ))}
              </Select>
            </Field>
          )
        })}
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={choices.listsAllSoftware ?? false}
          onChange={({ target }) => onChange({ ...choices, listsAllSoftware: target.checked })}
        />
        {say('inventory:import.allSoftware')}
      </label>
    </section>
  )
}

/** Examples by heading, read from the beginning of the file in this browser. */
function useSamples(file: File | null): ReadonlyMap<string, readonly string[]> {
  const [samples, setSamples] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  useEffect(() => {
    let isHere = true
    if (file !== null) void samplesOf(file).then((found) => isHere && setSamples(found))
    return () => {
      isHere = false
    }
  }, [file])
  return samples
}
