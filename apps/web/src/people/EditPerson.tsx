import type { Person } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { isLanguage, languageNames, languages } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { RolesField } from './RolesField.tsx'
import { useRoleNames } from './role-names.ts'
import { joinRoles, splitRoles } from './roles-text.ts'

type Name = 'name' | 'language' | 'organisationRoles'

const valuesOf = ({ name, language, organisationRoles }: Person): Record<Name, string> => ({
  name,
  language,
  organisationRoles: joinRoles(organisationRoles),
})

/** Changes somebody's name, language and roles; what the server refuses stands at its field. */
export function EditPerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const roleName = useRoleNames()
  const queries = useQueryClient()
  const isStaff = person.customerId === null
  const save = async (values: Record<Name, string>, { id, version }: Person) => {
    await client.people.change({
      params: { personId: id },
      headers: { 'if-match': ifMatch(version) },
      body: {
        name: values.name,
        ...(isLanguage(values.language) ? { language: values.language } : {}),
        ...(isStaff ? { organisationRoles: splitRoles(values.organisationRoles) } : {}),
      },
    })
    await queries.invalidateQueries({ queryKey: api.people.key() })
  }
  return (
    <EditDialog<Name, Person>
      title={say('people:edit.title', { name: person.name })}
      submitLabel={say('people:edit.submit')}
      thing={person}
      valuesOf={valuesOf}
      fields={{
        name: { label: say('people:field.name') },
        language: {
          label: say('people:field.language'),
          show: (code) => (isLanguage(code) ? languageNames[code] : code),
        },
        organisationRoles: {
          label: say('people:field.organisationRoles'),
          show: (text) => format.list(splitRoles(text).map(roleName)),
        },
      }}
      save={save}
      onClose={onClose}
    >
      <TextField name="name" label={say('people:field.name')} required />
      <ChoiceField
        name="language"
        label={say('people:field.language')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      {isStaff && <RolesField />}
    </EditDialog>
  )
}
