import { attributeOf, type Element, setAttributeAt } from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { Setting } from './Setting.tsx'
import type { AttributeSetting } from './settings.ts'
import { TextInput } from './TextInput.tsx'
import { wordsOf } from './value-words.ts'

interface Props {
  readonly settings: readonly AttributeSetting[]
  /** The element they stand on; null where the file has none yet. */
  readonly element: Element | null
}

/** Attributes as fields. An empty field takes the attribute away: then the device decides. */
export function AttributeSettings({ settings, element }: Props) {
  const say = useText()
  const { change } = useDesigner()
  return settings.map(({ id, path, name, values }) => {
    const written = attributeOf(element, name) ?? (name === 'Channel' ? attributeOf(element, 'Branch') : null)
    const write = (value: string | null, typing = false) =>
      change((file) => setAttributeAt(file, path, written?.name ?? name, value), typing)
    return (
      <Setting
        key={id}
        label={say(`designer:setting.${id}.label`)}
        at={`${path}/@${name}`}
        unsaid={written === null ? say(`designer:setting.${id}.unsaid`) : null}
      >
        {(ids) =>
          values === null ? (
            <TextInput {...ids} value={written?.value ?? ''} onValue={(value) => write(value || null, true)} />
          ) : (
            <ChoiceInput
              {...ids}
              value={written?.value ?? null}
              options={values.map((value) => ({ value, label: wordsOf(value, say) }))}
              onValue={write}
            />
          )
        }
      </Setting>
    )
  })
}
