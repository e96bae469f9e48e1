import { noteCategories } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import type { NoteValues } from '../note-values.ts'

interface Props {
  readonly categories: readonly NoteValues['category'][]
  readonly isFixed: boolean
}

/** Which kind of note it is: those that one's roles write here. A correction keeps the kind of what it corrects. */
export function CategoryField({ categories, isFixed }: Props) {
  const say = useText()
  const localised = useLocalised()
  if (isFixed || categories.length < 2) return null
  const options = categories.map((id) => ({ value: id, label: localised(noteCategories[id].label) }))
  return <SelectField name="category" label={say('notes:category')} options={options} />
}
