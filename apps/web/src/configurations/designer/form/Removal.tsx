import {
  addElements,
  attributeOf,
  childrenOf,
  type Element,
  removeElementAt,
  SETUP_IDS,
  setAttributeAt,
  VALUES,
  type View,
} from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import styles from './form.module.css'
import { Ordered } from './Ordered.tsx'
import { Picker } from './Picker.tsx'
import { Products } from './Products.tsx'
import { Setting } from './Setting.tsx'
import { wordsOf } from './value-words.ts'

const MSI = 'Configuration/RemoveMSI'
const REMOVE = 'Configuration/Remove'

/** What goes before or instead of an installation: products of Windows Installer, and Click-to-Run products. */
export function Removal({ view }: { readonly view: View }) {
  const say = useText()
  const { change } = useDesigner()
  const all = attributeOf(view.remove, 'All')?.value ?? null
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={view.removeMsi !== null}
          onChange={({ target }) =>
            change((file) =>
              target.checked
                ? addElements(file, 'Configuration', [{ name: 'RemoveMSI', attributes: {} }])
                : removeElementAt(file, MSI),
            )
          }
        />
        <span>{say('designer:removal.msi')}</span>
      </label>
      {view.removeMsi === null && <p className={styles.unsaid}>{say('designer:removal.noMsi')}</p>}
      <Notes at={MSI} />
      {view.removeMsi !== null && <Kept removeMsi={view.removeMsi} />}
      <Setting
        label={say('designer:removal.all')}
        at={REMOVE}
        unsaid={all === null ? say('designer:removal.notAll') : null}
      >
        {(ids) => (
          <ChoiceInput
            {...ids}
            value={all}
            options={(VALUES['Remove/All'] ?? []).map((value) => ({ value, label: wordsOf(value, say) }))}
            onValue={(value) => change((file) => setAttributeAt(file, REMOVE, 'All', value))}
          />
        )}
      </Setting>
      <Products products={view.removed} purpose="remove" />
    </>
  )
}

/** Products of Windows Installer that stay. */
function Kept({ removeMsi }: { readonly removeMsi: Element }) {
  const say = useText()
  const { change } = useDesigner()
  const kept = childrenOf(removeMsi, 'IgnoreProduct').map((element) => ({
    element,
    id: attributeOf(element, 'ID')?.value.trim() ?? '',
  }))
  const used = kept.map(({ id }) => id.toLowerCase())
  return (
    <div className={styles.group}>
      <h4>{say('designer:removal.kept')}</h4>
      {kept.length > 0 && (
        <ul className={styles.entries} aria-label={say('designer:removal.kept')}>
          {kept.map(({ element, id }) => (
            <li key={element.path} className={styles.entry}>
              <div className={styles.entryHead}>
                <span className={styles.entryName}>{id}</span>
                <Ordered path={element.path} name={id} first last />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Picker
        label={say('designer:removal.keep')}
        options={SETUP_IDS.filter((id) => !used.includes(id.toLowerCase())).map((id) => ({
          value: id,
          label: id,
          about: '',
        }))}
        onPick={(id) => change((file) => addElements(file, MSI, [{ name: 'IgnoreProduct', attributes: { ID: id } }]))}
      />
    </div>
  )
}
