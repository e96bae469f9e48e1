import type { Configuration, ConfigurationPurpose } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

const PURPOSES = ['install', 'secondInstall', 'removal', 'settings'] as const
const MODES = ['configure', 'download', 'customize', 'remove', 'template'] as const
const PROFILES = ['intune', 'configmgr', 'shared'] as const

type Name = 'name' | 'purpose' | 'mode' | (typeof PROFILES)[number]

interface Props {
  readonly configuration: Configuration
  readonly onClose: () => void
}

/** What a configuration is called, is for, and is judged by beyond what the engagement knows. */
export function DetailsDialog({ configuration, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const purposeWords = (value: string) =>
    say(`configurations:purpose.${PURPOSES.find((one) => one === value) ?? 'install'}`)
  const modeWords = (value: string) => say(`configurations:mode.${MODES.find((one) => one === value) ?? 'configure'}`)
  const box = (value: string) => say(value === 'yes' ? 'configurations:file.yes' : 'configurations:file.no')
  return (
    <EditDialog<Name, Configuration>
      title={say('configurations:details.title')}
      submitLabel={say('configurations:details.submit')}
      thing={configuration}
      valuesOf={({ name, purpose, mode, profiles }) => ({
        name,
        purpose,
        mode,
        intune: profiles.includes('intune') ? 'yes' : '',
        configmgr: profiles.includes('configmgr') ? 'yes' : '',
        shared: profiles.includes('shared') ? 'yes' : '',
      })}
      fields={{
        name: { label: say('configurations:field.name') },
        purpose: { label: say('configurations:field.purpose'), show: purposeWords },
        mode: { label: say('configurations:field.mode'), show: modeWords },
        intune: { label: say('configurations:profile.intune'), show: box },
        configmgr: { label: say('configurations:profile.configmgr'), show: box },
        shared: { label: say('configurations:profile.shared'), show: box },
      }}
      save={async (values, on) => {
        const kept = on.profiles.filter((one) => !PROFILES.some((known) => known === one))
        await client.configurations.change({
          params: { ...place, configurationId: configuration.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: {
            name: values.name,
            purpose: values.purpose as ConfigurationPurpose,
            mode: values.mode as Configuration['mode'],
            profiles: [...kept, ...PROFILES.filter((one) => values[one] === 'yes')],
          },
        })
        await queries.invalidateQueries({ queryKey: api.configurations.key() })
      }}
      onClose={onClose}
    >
      <TextField name="name" label={say('configurations:field.name')} required />
      <SelectField
        name="purpose"
        label={say('configurations:field.purpose')}
        options={PURPOSES.map((value) => ({ value, label: purposeWords(value) }))}
      />
      <SelectField
        name="mode"
        label={say('configurations:field.mode')}
        hint={say('configurations:details.modeHint')}
        options={MODES.map((value) => ({ value, label: modeWords(value) }))}
      />
      {PROFILES.map((one) => (
        <CheckField key={one} name={one} label={say(`configurations:profile.${one}`)} />
      ))}
    </EditDialog>
  )
}
