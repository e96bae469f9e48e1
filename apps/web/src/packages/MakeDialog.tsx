import type { ConfigurationRow, PackageTarget } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { api, client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { listIn } from '../ui/form/list-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { type MakeValues, requestOf } from './make-values.ts'

interface Props {
  readonly configurations: readonly ConfigurationRow[]
  /** The configuration to begin with, and its version. */
  readonly of: string | undefined
  readonly number: string | undefined
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

const TARGETS = ['intune', 'configmgr', 'script'] as const satisfies readonly PackageTarget[]

/** Makes a package of a version of a configuration. */
export function MakeDialog({ configurations, of, number, onMade, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const first = configurations.find(({ id }) => id === of) ?? configurations[0]
  return (
    <FormDialog<MakeValues>
      title={say('packages:make.title')}
      submitLabel={say('packages:make.submit')}
      defaultValues={{
        name: first?.name ?? '',
        configurationId: first?.id ?? '',
        number: number ?? '',
        targets: 'intune',
        language: '',
        publisher: 'Microsoft',
        setupFile: 'setup.exe',
        floor: '',
        detection: 'auto',
        content: '',
        distributionGroup: '',
        limiting: '',
        at: '08:00',
        deadlineDays: '',
        utc: '',
        overrideWindow: '',
      }}
      onSubmit={async (values) => {
        if (listIn(values.targets).length === 0) throw new FormRefusal(say('packages:make.noTarget'))
        const made = await client.packages.make({ ...place, ...requestOf(values) })
        await queries.invalidateQueries({ queryKey: api.packages.key() })
        onClose()
        onMade(made.id)
      }}
      onSent={() => undefined}
      onClose={onClose}
    >
      <TextField name="name" label={say('packages:field.name')} required />
      <SelectField
        name="configurationId"
        label={say('packages:make.configuration')}
        options={configurations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <VersionField />
      <CheckListField
        name="targets"
        label={say('packages:make.targets')}
        options={TARGETS.map((value) => ({ value, label: say(`packages:target.${value}`) }))}
      />
      <SiteFields />
      <SelectField
        name="language"
        label={say('packages:make.language')}
        empty={say('packages:make.ofCustomer')}
        options={[
          { value: 'de', label: say('packages:make.de') },
          { value: 'en', label: say('packages:make.en') },
        ]}
      />
      <TextField name="publisher" label={say('packages:make.publisher')} required />
      <TextField name="setupFile" label={say('packages:make.setupFile')} required />
      <TextField name="floor" label={say('packages:make.floor')} hint={say('packages:make.floorHint')} />
      <DetectionField />
    </FormDialog>
  )
}

const useValues = () => useWatch({ control: useFormContext<MakeValues>().control })

function VersionField() {
  const say = useText()
  const place = usePlace()
  const format = useFormat()
  const { configurationId = '' } = useValues()
  const input = { ...place, configurationId }
  const { data } = useQuery({ ...api.configurations.get.queryOptions({ input }), enabled: configurationId !== '' })
  return (
    <SelectField
      name="number"
      label={say('packages:make.version')}
      empty={say('packages:make.latest')}
      options={(data?.versions ?? []).map((one) => ({
        value: String(one.number),
        label: say('packages:make.versionOf', { number: one.number, date: format.date(one.savedAt) }),
      }))}
    />
  )
}

function DetectionField() {
  const say = useText()
  const { targets = '' } = useValues()
  if (!listIn(targets).includes('intune')) return null
  return (
    <SelectField
      name="detection"
      label={say('packages:make.detection')}
      options={(['auto', 'registry', 'script'] as const).map((value) => ({
        value,
        label: say(`packages:detection.${value}`),
      }))}
    />
  )
}

/** What only Configuration Manager needs. */
function SiteFields() {
  const say = useText()
  const { targets = '' } = useValues()
  if (!listIn(targets).includes('configmgr')) return null
  return (
    <>
      <TextField name="content" label={say('packages:make.content')} hint={say('packages:make.contentHint')} required />
      <TextField name="distributionGroup" label={say('packages:make.distributionGroup')} required />
      <TextField name="limiting" label={say('packages:make.limiting')} required />
      <TextField name="at" type="time" label={say('packages:make.at')} hint={say('packages:make.atHint')} />
      <TextField
        name="deadlineDays"
        type="number"
        label={say('packages:make.deadlineDays')}
        hint={say('packages:make.deadlineHint')}
      />
      <CheckField name="utc" label={say('packages:make.utc')} />
      <CheckField name="overrideWindow" label={say('packages:make.overrideWindow')} />
    </>
  )
}
