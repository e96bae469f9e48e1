import type { Settings } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useText } from '../language/use-text.ts'
import { renewSession } from '../session/renew-session.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useMonthNames } from './use-month-names.ts'

type Name = 'organisationName' | 'fiscalYearStart'

const valuesOf = ({ organisationName, fiscalYearStart }: Settings): Record<Name, string> => ({
  organisationName,
  fiscalYearStart: String(fiscalYearStart),
})

/** Changes what holds for the whole organisation. */
export function SettingsDialog({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const months = useMonthNames()
  const save = async ({ organisationName, fiscalYearStart }: Record<Name, string>, { version }: Settings) => {
    await client.settings.change({
      params: {},
      headers: { 'if-match': ifMatch(version) },
      body: { organisationName, fiscalYearStart: Number(fiscalYearStart) },
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
    </EditDialog>
  )
}
