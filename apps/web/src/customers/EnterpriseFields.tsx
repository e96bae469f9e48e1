import { useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useEnterpriseWords } from './use-enterprise-words.ts'

const levels = ['0', '1', '2', '3', '4'] as const

/** How large the engagement is: on the flag and the seats depend tasks of the architects and the enterprise notes. */
export function EnterpriseFields() {
  const say = useText()
  const levelWords = useEnterpriseWords()
  return (
    <>
      <SelectField
        name="enterpriseLevel"
        label={say('customers:details.enterprise')}
        hint={say('customers:details.enterpriseHint')}
        empty={levelWords('')}
        options={levels.map((value) => ({ value, label: levelWords(value) }))}
      />
      <TextField name="seats" label={say('customers:details.seats')} hint={say('customers:details.seatsHint')} />
    </>
  )
}
