import { useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'

/** How long a link is good and whether it needs a PIN, as a form holds it. */
export interface TermsValues {
  readonly days: string
  readonly needsPin: string
  readonly byMail: string
}

const choices = [1, 7, 14, 30, 60, 90]

/** What the server takes for what the form holds. */
export const termsOf = ({ days, needsPin, byMail }: TermsValues) => ({
  days: Number(days),
  needsPin: needsPin === 'yes',
  byMail: byMail === 'yes',
})

/** The terms of a link; where the organisation wants a PIN with every link, there is nothing to choose. */
export function TermsFields({ pinForAll, canMail }: { readonly pinForAll: boolean; readonly canMail: boolean }) {
  const say = useText()
  return (
    <>
      <SelectField
        name="days"
        label={say('personalLinks:field.days')}
        options={choices.map((count) => ({ value: String(count), label: say('personalLinks:days', { count }) }))}
      />
      {canMail ? (
        <CheckField name="byMail" label={say('personalLinks:field.byMail')} />
      ) : (
        <p>{say('personalLinks:field.noMail')}</p>
      )}
      {pinForAll ? (
        <p>{say('personalLinks:field.pinForAll')}</p>
      ) : (
        <CheckField name="needsPin" label={say('personalLinks:field.pin')} hint={say('personalLinks:field.pinHint')} />
      )}
    </>
  )
}
