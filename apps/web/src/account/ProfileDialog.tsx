import type { Self } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { setPreferences } from '../app/preferences.ts'
import { isLanguage, languageNames, languages } from '../language/language.ts'
import { useText } from '../language/use-text.ts'
import { renewSession } from '../session/renew-session.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

const valuesOf = ({ name, language }: Self) => ({ name, language: language as string })
const languageName = (code: string) => (isLanguage(code) ? languageNames[code] : code)

/** Changes one's own name and language; the language is spoken at once. */
export function ProfileDialog({ self, onClose }: { readonly self: Self; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const save = async ({ name, language }: Record<'name' | 'language', string>, { version }: Self) => {
    const body = { name, ...(isLanguage(language) ? { language } : {}) }
    const saved = await client.session.changeSelf({ params: {}, headers: { 'if-match': ifMatch(version) }, body })
    setPreferences({ language: saved.language })
    await renewSession(queries)
  }
  return (
    <EditDialog<'name' | 'language', Self>
      title={say('account:profile.edit')}
      submitLabel={say('account:profile.save')}
      thing={self}
      valuesOf={valuesOf}
      fields={{
        name: { label: say('account:profile.name') },
        language: { label: say('account:profile.language'), show: languageName },
      }}
      save={save}
      onClose={onClose}
    >
      <TextField name="name" label={say('account:profile.name')} autoComplete="name" required />
      <ChoiceField
        name="language"
        label={say('account:profile.language')}
        hint={say('account:profile.languageHint')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </EditDialog>
  )
}
