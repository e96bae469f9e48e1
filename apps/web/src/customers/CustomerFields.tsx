import { languageNames, languages } from '../language/language.ts'
import { useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

/** Name, place and language of a customer. */
export function CustomerFields() {
  const say = useText()
  return (
    <>
      <TextField name="name" label={say('customers:field.name')} required />
      <SelectField
        name="language"
        label={say('customers:field.language')}
        hint={say('customers:field.languageHint')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <TextField name="city" label={say('customers:field.city')} />
      <SelectField
        name="windowsUpgrade"
        label={say('customers:field.windowsUpgrade')}
        hint={say('customers:field.windowsUpgradeHint')}
        empty={say('customers:field.windowsNotAsked')}
        options={[
          { value: 'no', label: say('customers:field.windowsNo') },
          { value: 'yes', label: say('customers:field.windowsYes') },
        ]}
      />
      <TextField name="country" label={say('customers:field.country')} hint={say('customers:field.countryHint')} />
    </>
  )
}
