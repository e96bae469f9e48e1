import { addElements, attributeOf, type LanguageUse, type ProductUse, setAttributeAt } from '@lotse/odt'
import { useMemo } from 'react'
import { useLanguage, useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import styles from './form.module.css'
import { Labelled } from './Labelled.tsx'
import { languageName, languageOptions } from './language-options.ts'
import { Ordered } from './Ordered.tsx'
import { Picker } from './Picker.tsx'

/** The languages of a product, in their order: the first one of the first product becomes that of the shell. */
export function Languages({ product }: { readonly product: ProductUse }) {
  const say = useText()
  const language = useLanguage()
  const { change } = useDesigner()
  const { languages, element } = product
  const options = useMemo(() => languageOptions(language, say), [language, say])
  const used = new Set(languages.map(({ key }) => key))
  const name = product.fact?.name ?? product.id?.value ?? ''
  const add = (tag: string) =>
    change((file) => addElements(file, element.path, [{ name: 'Language', attributes: { ID: tag } }]))
  return (
    <div className={styles.group}>
      <h4>{say('designer:language.title')}</h4>
      {languages.length > 0 && (
        <ol className={styles.entries} aria-label={say('designer:language.of', { name })}>
          {languages.map((one, index) => (
            <Entry key={one.element.path} use={one} first={index === 0} last={index === languages.length - 1} />
          ))}
        </ol>
      )}
      <Picker
        label={say('designer:language.add')}
        options={options.filter(({ value }) => !used.has(value.toLowerCase()))}
        onPick={add}
      />
    </div>
  )
}

function Entry({ use, first, last }: { readonly use: LanguageUse; readonly first: boolean; readonly last: boolean }) {
  const say = useText()
  const language = useLanguage()
  const written = use.id?.value.trim() ?? ''
  const name = languageName(written, language, say)
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <span className={styles.entryName}>
          {name || say('designer:language.empty')} {written !== name && <span className={styles.code}>{written}</span>}
        </span>
        <Ordered path={use.element.path} name={name} first={first} last={last} />
      </div>
      {use.key === 'matchos' && <More use={use} attribute="Fallback" />}
      {use.key === 'matchinstalled' && <More use={use} attribute="TargetProduct" />}
      <Notes at={use.element.path} />
    </li>
  )
}

/** What a word that follows the device needs besides: another language, or the product whose languages count. */
function More({ use, attribute }: { readonly use: LanguageUse; readonly attribute: 'Fallback' | 'TargetProduct' }) {
  const say = useText()
  const language = useLanguage()
  const { change } = useDesigner()
  const written = attributeOf(use.element, attribute)?.value ?? null
  const options = useMemo(
    () =>
      attribute === 'TargetProduct'
        ? [{ value: 'All', label: say('designer:language.all') }]
        : languageOptions(language, say).filter(({ value }) => !value.startsWith('Match')),
    [attribute, language, say],
  )
  return (
    <Labelled label={say(`designer:language.${attribute}`)} className={styles.inline}>
      {(id) => (
        <ChoiceInput
          id={id}
          value={written}
          options={options}
          onValue={(value) => change((file) => setAttributeAt(file, use.element.path, attribute, value))}
        />
      )}
    </Labelled>
  )
}
