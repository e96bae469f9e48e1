import type { UsageHouseSettings } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { SettingFields } from './SettingFields.tsx'
import { type SettingTexts, settingNames, textsOf, valuesFrom } from './values.ts'

interface Props {
  readonly settings: UsageHouseSettings
  /** The job that works all verdicts out anew, where something changed. */
  readonly onJob: (jobId: string) => void
  readonly onClose: () => void
}

/** Changes what all customers are judged by; what that would change can be seen before. */
export function HouseDialog({ settings, onJob, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const save = async (texts: SettingTexts, { version }: UsageHouseSettings) => {
    const { jobId } = await client.usageVerdict.changeSettings({
      params: {},
      headers: { 'if-match': ifMatch(version) },
      body: { settings: valuesFrom(texts) },
    })
    await queries.invalidateQueries({ queryKey: api.usageVerdict.key() })
    if (jobId !== null) onJob(jobId)
  }
  return (
    <EditDialog<keyof SettingTexts, UsageHouseSettings>
      title={say('usageSettings:editTitle')}
      submitLabel={say('usageSettings:save')}
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
      <SettingFields presets={settings.presets} />
      <PreviewPanel ask={(wanted) => client.usageVerdict.previewSettings({ settings: wanted })} />
    </EditDialog>
  )
}
