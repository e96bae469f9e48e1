import { languageNames, languages } from '../language/language.ts'
import { useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

/** Name, place and language of a customer, and whether Windows is upgraded as well. */
export function CustomerFields() {
  const say = useText()
  return (
    <>
      <TextField name="name" label={say('customers:field.name')} required />
      <TextField name="city" label={say('customers:field.city')} />
      <TextField name="country" label={say('customers:field.country')} hint={say('customers:field.countryHint')} />
      <SelectField
        name="language"
        label={say('customers:field.language')}
        hint={say('customers:field.languageHint')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
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
    </>
  )
}
