import { Button, Field, Select } from '@fluentui/react-components'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import type { OpenedSheet } from './ChooseFile.tsx'
import type { Mapping } from './columns.ts'
import styles from './list-import.module.css'

interface Props<Name extends string> {
  readonly opened: OpenedSheet
  readonly fields: readonly { readonly name: Name; readonly label: string; readonly required: boolean }[]
  readonly mapping: Mapping<Name>
  readonly onChange: (mapping: Mapping<Name>) => void
  readonly onOther: () => void
}

/** Which column of the file is what, with an example of each. */
export function ColumnMapping<Name extends string>({ opened, fields, mapping, onChange, onOther }: Props<Name>) {
  const say = useText()
  const { fileName, sheet } = opened
  const columns = sheet.heads.map((head, at) => ({ head, at }))
  const choose = (name: Name, value: string) => {
    const { [name]: _, ...others } = mapping
    onChange((value === '' ? others : { ...others, [name]: Number(value) }) as Mapping<Name>)
  }
  const exampleOf = (column: number | undefined) => {
    const value = column === undefined ? '' : sheet.rows.map(({ cells }) => cells[column]).find((cell) => cell)
    return value ? say('listImport:example', { value: value.slice(0, 60) }) : null
  }
  return (
    <Panel title={say('listImport:mapping')} actions={<Button onClick={onOther}>{say('listImport:other')}</Button>}>
      <p className={styles.small}>
        {say('listImport:read', { file: fileName, count: sheet.rows.length })} {say('listImport:mappingLine')}
      </p>
      <div className={styles.mapping}>
        {fields.map(({ name, label, required }) => (
          <Field key={name} label={label} required={required} hint={exampleOf(mapping[name])}>
            <Select value={String(mapping[name] ?? '')} onChange={(_, { value }) => choose(name, value)}>
              <option value="">{say('listImport:noColumn')}</option>
              {columns.map(({ head, at }) => (
                <option key={at} value={at}>
                  {head}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Panel>
  )
}
