import { useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'

/** The value of the form while everybody may see the view. */
export const sharedWord = 'shared'

/** Who sees a view. */
export function SharedField() {
  const say = useText()
  return (
    <ChoiceField
      name="shared"
      label={say('portfolio:views.who')}
      options={[
        { value: '', label: say('portfolio:views.private') },
        { value: sharedWord, label: say('portfolio:views.shared') },
      ]}
    />
  )
}
