import { APPS, addElements, type ProductUse, removeElementAt } from '@lotse/odt'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { appName } from './app-name.ts'
import styles from './form.module.css'

/** What Visio and Project bring along. */
const BESIDE = ['OneDrive', 'Groove', 'Bing']

/** Apps of a product, each left out or not. What the file leaves out besides is listed too. */
export function Exclusions({ product }: { readonly product: ProductUse }) {
  const say = useText()
  const { change } = useDesigner()
  const { exclusions, element, fact } = product
  const usual = fact === null || fact.kind === 'suite' ? APPS : fact.kind === 'app' ? BESIDE : []
  const known = new Set(usual.map((app) => app.toLowerCase()))
  const others = exclusions.flatMap(({ key, id }) => (known.has(key) ? [] : [id?.value.trim() ?? '']))
  const apps = [...usual, ...new Set(others)]
  if (apps.length === 0) return null
  const toggle = (app: string, out: boolean) =>
    change((file) =>
      out
        ? addElements(file, element.path, [{ name: 'ExcludeApp', attributes: { ID: app } }])
        : exclusions
            .filter(({ key }) => key === app.toLowerCase())
            .flatMap((one) => removeElementAt(file, one.element.path)),
    )
  return (
    <fieldset className={styles.group}>
      <legend>{say('designer:exclusion.title')}</legend>
      <div className={styles.toggles}>
        {apps.map((app) => (
          <label key={app}>
            <input
              type="checkbox"
              checked={exclusions.some(({ key }) => key === app.toLowerCase())}
              onChange={({ target }) => toggle(app, target.checked)}
            />
            <span>{appName(app, say)}</span>
          </label>
        ))}
      </div>
      <Notes at={`${element.path}/ExcludeApp`} />
    </fieldset>
  )
}
