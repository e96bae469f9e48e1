import { Button } from '@fluentui/react-components'
import type { ConfigurationFrom, ConfigurationPurpose, ConfigurationRow, ConfigurationTemplate } from '@lotse/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { api, client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { base64Of } from './base64.ts'
import styles from './configurations.module.css'
import { FileFields } from './FileFields.tsx'
import { type FileValues, fileOf, fileValuesOf } from './file-values.ts'

interface Props {
  /** The configurations there are, for a copy. */
  readonly others: readonly ConfigurationRow[]
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

interface Values extends FileValues {
  readonly name: string
  readonly purpose: ConfigurationPurpose
  readonly kind: ConfigurationFrom['kind']
  readonly template: ConfigurationTemplate
  readonly copyOf: string
}

const KINDS = ['decisions', 'template', 'copy', 'file', 'empty'] as const
const PURPOSES = ['install', 'secondInstall', 'removal', 'settings'] as const
const TEMPLATES = ['standard', 'shared', 'visio', 'project', 'removal'] as const

/** Makes a configuration: from the decisions of the workshop, a template, another one, a file, or empty. */
export function NewDialog({ others, onMade, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const fromOf = async (values: Values): Promise<ConfigurationFrom> => {
    switch (values.kind) {
      case 'decisions':
        return { kind: 'decisions', file: fileOf(values) }
      case 'template':
        return { kind: 'template', template: values.template }
      case 'copy':
        return { kind: 'copy', configurationId: values.copyOf }
      case 'file':
        if (file === undefined) throw new FormRefusal(say('configurations:make.noFile'))
        if (file.size > 1_000_000) throw new FormRefusal(say('configurations:make.tooLarge'))
        return { kind: 'file', fileName: file.name, bytes: await base64Of(file) }
      default:
        return { kind: 'empty' }
    }
  }
  return (
    <FormDialog<Values>
      title={say('configurations:new')}
      submitLabel={say('configurations:make.submit')}
      defaultValues={{
        ...fileValuesOf(null),
        name: '',
        purpose: 'install',
        kind: 'decisions',
        template: 'standard',
        copyOf: others[0]?.id ?? '',
      }}
      onSubmit={async (values) => {
        const { name, purpose } = values
        const made = await client.configurations.create({ ...place, name, purpose, from: await fromOf(values) })
        await queries.invalidateQueries({ queryKey: api.configurations.key() })
        onClose()
        onMade(made.id)
      }}
      onSent={() => undefined}
      onClose={onClose}
    >
      <TextField name="name" label={say('configurations:field.name')} required />
      <ChoiceField
        name="kind"
        label={say('configurations:make.from')}
        options={KINDS.map((value) => ({
          value,
          label: say(`configurations:make.${value}`),
          disabled: value === 'copy' && others.length === 0,
        }))}
      />
      <SourceFields others={others} file={file} onFile={setFile} />
    </FormDialog>
  )
}

interface SourceProps extends Pick<Props, 'others'> {
  readonly file: File | undefined
  readonly onFile: (file: File | undefined) => void
}

function SourceFields({ others, file, onFile }: SourceProps) {
  const say = useText()
  const { control } = useFormContext<Values>()
  const kind = useWatch({ control, name: 'kind' })
  const [picker, choose] = useFilePicker(([first]) => onFile(first), true)
  switch (kind) {
    case 'decisions':
      return <DecisionFields />
    case 'template':
      return (
        <SelectField
          name="template"
          label={say('configurations:make.template')}
          options={TEMPLATES.map((value) => ({ value, label: say(`configurations:template.${value}`) }))}
        />
      )
    case 'copy':
      return (
        <>
          <SelectField
            name="copyOf"
            label={say('configurations:make.copyOf')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <PurposeField />
        </>
      )
    case 'file':
      return (
        <>
          <div className={styles.actions}>
            {picker}
            <Button onClick={choose}>{say('configurations:make.choose')}</Button>
            <span role="status">{file?.name ?? say('configurations:make.noFileYet')}</span>
          </div>
          <PurposeField />
        </>
      )
    default:
      return <PurposeField />
  }
}

/** Decisions and templates know what for. */
function PurposeField() {
  const say = useText()
  return (
    <SelectField
      name="purpose"
      label={say('configurations:field.purpose')}
      options={PURPOSES.map((value) => ({ value, label: say(`configurations:purpose.${value}`) }))}
    />
  )
}

/** What the decisions leave open is asked with every answer. */
function DecisionFields() {
  const place = usePlace()
  const { control } = useFormContext<Values>()
  const file = fileOf({ ...fileValuesOf(null), ...useWatch({ control }) })
  const query = useQuery({
    ...api.configurations.derive.queryOptions({ input: { ...place, file } }),
    placeholderData: keepPreviousData,
  })
  return <FileFields open={query.data?.open ?? []} files={query.data?.files ?? []} />
}
