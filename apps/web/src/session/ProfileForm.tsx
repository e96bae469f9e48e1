import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { setPreferences, usePreferences } from '../app/preferences.ts'
import { isLanguage, languageNames, languages } from '../language/language.ts'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { PageForm } from '../ui/form/PageForm.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { KeyFields } from './KeyFields.tsx'
import { type KeyValues, noKey } from './key-values.ts'
import { renewSession } from './renew-session.ts'
import { useSaveKey } from './use-save-key.ts'

interface Values extends KeyValues {
  name: string
  email: string
  organisationName: string
}

const nothing: Values = { name: '', email: '', organisationName: '', ...noKey }

/**
 * Who administers Lotse first, and with which key.
 * @param onKeyRefused the profile is saved, but the key was refused for this reason
 */
export function ProfileForm({ onKeyRefused }: { readonly onKeyRefused: (reason: string) => void }) {
  const say = useText()
  const queries = useQueryClient()
  const saveKey = useSaveKey()
  const problemText = useProblemText()
  const { language } = usePreferences()

  const submit = async ({ name, email, organisationName, ...key }: Values) => {
    await client.session.setUpProfile({ name, email, organisationName, language })
    try {
      await saveKey(key)
    } catch (error) {
      if (error instanceof FormRefusal) onKeyRefused(error.message)
      else if (isProblem(error)) onKeyRefused(problemText(error).detail)
      else throw error
    } finally {
      await renewSession(queries)
    }
  }
  return (
    <PageForm<Values> submitLabel={say('session:setup.profileSubmit')} defaultValues={nothing} onSubmit={submit}>
      <TextField name="name" label={say('session:setup.name')} autoComplete="name" required />
      <TextField name="email" type="email" label={say('session:signIn.email')} autoComplete="username" required />
      <TextField
        name="organisationName"
        label={say('session:setup.organisation')}
        hint={say('session:setup.organisationHint')}
        autoComplete="organization"
        required
      />
      <Field label={say('session:setup.language')}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_event, { value }) => isLanguage(value) && setPreferences({ language: value })}
        >
          {languages.map((one) => (
            <Radio key={one} value={one} label={<span lang={one}>{languageNames[one]}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <KeyFields />
    </PageForm>
  )
}
