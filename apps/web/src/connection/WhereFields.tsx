import { cloudIds, clouds } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

/** Cloud, directory and application of a connection. */
export function WhereFields() {
  const say = useText()
  const pick = useLocalised()
  return (
    <>
      <SelectField
        name="cloud"
        label={say('connection:guide.cloud')}
        options={cloudIds.map((value) => ({ value, label: pick(clouds[value].label) }))}
      />
      <TextField
        name="directoryId"
        label={say('connection:fact.directoryId')}
        hint={say('connection:form.idHint')}
        required
      />
      <TextField name="applicationId" label={say('connection:fact.applicationId')} required />
    </>
  )
}
