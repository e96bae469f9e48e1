import { PROPERTIES, type PropertyUse, removeElementAt, setPropertyTo } from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import styles from './form.module.css'
import { Setting } from './Setting.tsx'
import { TextInput } from './TextInput.tsx'
import { wordsOf } from './value-words.ts'

/** In the order in which they matter; their words carry the same names. */
const ORDER = [
  'FORCEAPPSHUTDOWN',
  'SharedComputerLicensing',
  'SCLCacheOverride',
  'SCLCacheOverrideDirectory',
  'DeviceBasedLicensing',
  'AUTOACTIVATE',
  'PinIconsToTaskbar',
  'TenantId',
  'PACKAGEGUID',
] as const

/** Switches of setup, each with the form of on and off that setup reads for it. */
export function Properties({ properties }: { readonly properties: readonly PropertyUse[] }) {
  const say = useText()
  const { change } = useDesigner()
  const unknown = properties.filter(({ key }) => !ORDER.some((name) => name.toLowerCase() === key))
  return (
    <>
      {ORDER.map((name) => {
        const found = properties.find(({ key }) => key === name.toLowerCase())
        const values = PROPERTIES[name] ?? null
        const write = (value: string | null, typing = false) =>
          change((file) => setPropertyTo(file, name, value), typing)
        return (
          <Setting
            key={name}
            label={say(`designer:property.${name}.label`)}
            at={found?.element.path ?? `Property:${name}`}
            unsaid={found === undefined ? say(`designer:property.${name}.unsaid`) : null}
          >
            {(ids) =>
              values === null ? (
                <TextInput {...ids} value={found?.value?.value ?? ''} onValue={(value) => write(value || null, true)} />
              ) : (
                <ChoiceInput
                  {...ids}
                  value={found === undefined ? null : (found.value?.value ?? '')}
                  options={values.map((value) => ({ value, label: wordsOf(value, say) }))}
                  onValue={write}
                />
              )
            }
          </Setting>
        )
      })}
      {unknown.map(({ element, name, value }) => (
        <div key={element.path} className={styles.setting}>
          <span className={styles.entryName}>
            {name?.value} = {value?.value}
          </span>
          <button
            type="button"
            className={styles.link}
            onClick={() => change((file) => removeElementAt(file, element.path))}
          >
            {say('designer:form.remove', { name: name?.value ?? '' })}
          </button>
          <Notes at={element.path} />
        </div>
      ))}
    </>
  )
}
