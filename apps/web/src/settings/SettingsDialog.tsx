import type { Settings } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { renewSession } from '../session/renew-session.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useMonthNames } from './use-month-names.ts'

type Name = 'organisationName' | 'fiscalYearStart' | 'trackingAddress' | 'linkPin'

const valuesOf = ({ organisationName, fiscalYearStart, trackingAddress, linkPin }: Settings): Record<Name, string> => ({
  organisationName,
  fiscalYearStart: String(fiscalYearStart),
  trackingAddress: trackingAddress ?? '',
  linkPin: linkPin ? 'always' : 'each',
})

/** Changes what holds for the whole organisation. */
export function SettingsDialog({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const months = useMonthNames()
  const pins = { each: say('settings:pin.each'), always: say('settings:pin.always') }
  const save = async (values: Record<Name, string>, { version }: Settings) => {
    const { organisationName, fiscalYearStart, trackingAddress, linkPin } = values
    await client.settings.change({
      params: {},
      headers: { 'if-match': ifMatch(version) },
      body: {
        organisationName,
        fiscalYearStart: Number(fiscalYearStart),
        trackingAddress: trackingAddress.trim() || null,
        linkPin: linkPin === 'always',
      },
    })
    await Promise.all([queries.invalidateQueries({ queryKey: api.settings.key() }), renewSession(queries)])
  }
  return (
    <EditDialog<Name, Settings>
      title={say('settings:edit')}
      submitLabel={say('settings:save')}
      thing={settings}
      valuesOf={valuesOf}
      fields={{
        organisationName: { label: say('settings:name') },
        fiscalYearStart: { label: say('settings:fiscalYear'), show: (value) => months.get(Number(value)) ?? value },
        trackingAddress: { label: say('settings:tracking') },
        linkPin: { label: say('settings:pin.label'), show: (value) => (value === 'always' ? pins.always : pins.each) },
      }}
      save={save}
      onClose={onClose}
    >
      <TextField name="organisationName" label={say('settings:name')} required />
      <SelectField
        name="fiscalYearStart"
        label={say('settings:fiscalYear')}
        hint={say('settings:fiscalYearHint')}
        options={[...months].map(([value, label]) => ({ value: String(value), label }))}
      />
      <TextField
        name="trackingAddress"
        type="email"
        label={say('settings:tracking')}
        hint={say('settings:trackingHint')}
      />
      <SelectField
        name="linkPin"
        label={say('settings:pin.label')}
        hint={say('settings:pin.hint')}
        options={Object.entries(pins).map(([value, label]) => ({ value, label }))}
      />
    </EditDialog>
  )
}
