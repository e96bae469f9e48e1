import type { UsageCustomerSettings } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { SettingFields } from './SettingFields.tsx'
import { differingFrom, type SettingTexts, settingNames, textsOf, valuesFrom } from './values.ts'

interface Props {
  readonly settings: UsageCustomerSettings
  readonly onClose: () => void
}

/** Gives one customer settings of its own: whatever differs from the organisation's in the form. */
export function OwnDialog({ settings, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const { customerId } = settings
  const save = async (texts: SettingTexts, { version, house }: UsageCustomerSettings) => {
    await client.usageVerdict.changeCustomerSettings({
      params: { customerId },
      headers: { 'if-match': ifMatch(version) },
      body: { own: differingFrom(house, valuesFrom(texts)) },
    })
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.usageVerdict.key() }),
      queries.invalidateQueries({ queryKey: api.usage.key() }),
    ])
  }
  return (
    <EditDialog<keyof SettingTexts, UsageCustomerSettings>
      title={say('usageSettings:ownPanel.editTitle')}
      submitLabel={say('usageSettings:saveOwn')}
      thing={settings}
      valuesOf={(thing) => textsOf(thing.settings)}
      fields={
        Object.fromEntries(
          settingNames.map((name) => [name, { label: say(`usageSettings:setting.${name}`) }]),
        ) as Record<keyof SettingTexts, { label: string }>
      }
      save={save}
      onClose={onClose}
    >
      <p>{say('usageSettings:ownPanel.line')}</p>
      <SettingFields />
      <PreviewPanel
        ask={(wanted) =>
          client.usageVerdict.previewCustomerSettings({ customerId, own: differingFrom(settings.house, wanted) })
        }
      />
    </EditDialog>
  )
}
