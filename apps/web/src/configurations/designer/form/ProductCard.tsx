import { attributeOf, copyLanguages, GENERIC_KEYS, type ProductUse, setAttributeAt } from '@lotse/odt'
import { useState } from 'react'
import { useText } from '../../../language/use-text.ts'
import { Pill } from '../../../ui/Pill.tsx'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { Exclusions } from './Exclusions.tsx'
import styles from './form.module.css'
import { Languages } from './Languages.tsx'
import { Ordered } from './Ordered.tsx'
import { aboutProduct } from './product-options.ts'
import { Setting } from './Setting.tsx'
import { TextInput } from './TextInput.tsx'

interface Props {
  readonly product: ProductUse
  /** The products beside it, in their order. */
  readonly all: readonly ProductUse[]
  /** Whether it is to be added, with all that belongs to it, or taken away. */
  readonly purpose: 'add' | 'remove'
}

/** A product with its languages and what of it is left out. */
export function ProductCard({ product, all, purpose }: Props) {
  const say = useText()
  const { change, locked } = useDesigner()
  const { element, fact, id } = product
  const { path } = element
  const name = fact?.name ?? (id?.value.trim() || say('designer:product.unnamed'))
  const index = all.indexOf(product)
  const tags = (one: ProductUse) => one.languages.map(({ key }) => key).join(' ')
  const differ = all.filter((other) => tags(other) !== tags(product))
  return (
    <li className={styles.card}>
      <div className={styles.entryHead}>
        <h4 className={styles.entryName}>
          {name} {fact && <span className={styles.code}>{fact.id}</span>}
        </h4>
        <Ordered path={path} name={name} first={index === 0} last={index === all.length - 1} />
      </div>
      {fact && (
        <p className={styles.small}>
          {aboutProduct(fact, say)}
          {fact.endOfSupport !== null && (
            <>
              {' '}
              <Pill tone="warn">{say('designer:product.ended')}</Pill>
            </>
          )}
        </p>
      )}
      <Notes at={path} />
      <Languages product={product} />
      {purpose === 'add' && differ.length > 0 && product.languages.length > 0 && !locked && (
        <button
          type="button"
          className={styles.link}
          onClick={() => change((file) => differ.flatMap((other) => copyLanguages(file, path, other.element.path)))}
        >
          {say('designer:language.forAll')}
        </button>
      )}
      {purpose === 'add' && <Exclusions product={product} />}
      {purpose === 'add' && <KeyAndCondition product={product} />}
    </li>
  )
}

function KeyAndCondition({ product: { element, fact, id, keyAttribute } }: { readonly product: ProductUse }) {
  const say = useText()
  const { change } = useDesigner()
  // Another product may take this place when the order changes: its key stays hidden.
  const [shownOf, setShownOf] = useState<string | null>(null)
  const { path } = element
  const product = id?.value ?? ''
  const shown = shownOf === product
  const key = keyAttribute?.value ?? ''
  const secret = key !== '' && !GENERIC_KEYS.has(key.trim().toUpperCase())
  const condition = attributeOf(element, 'MSICondition')?.value ?? null
  const write = (name: string) => (value: string) =>
    change((file) => setAttributeAt(file, path, name, value || null), true)
  return (
    <div className={styles.pair}>
      {(fact?.licensing === 'volume' || keyAttribute !== null) && (
        <Setting
          label={say('designer:product.key')}
          at={`${path}/@PIDKEY`}
          unsaid={keyAttribute === null ? say('designer:product.noKey') : null}
        >
          {(ids) => (
            <span className={styles.secret}>
              <TextInput {...ids} type={secret && !shown ? 'password' : 'text'} value={key} onValue={write('PIDKEY')} />
              {secret && (
                <button
                  type="button"
                  className={styles.link}
                  aria-pressed={shown}
                  onClick={() => setShownOf(shown ? null : product)}
                >
                  {say('designer:product.showKey')}
                </button>
              )}
            </span>
          )}
        </Setting>
      )}
      <Setting
        label={say('designer:product.condition')}
        at={`${path}/@MSICondition`}
        unsaid={condition === null ? say('designer:product.noCondition') : null}
      >
        {(ids) => <TextInput {...ids} value={condition ?? ''} onValue={write('MSICondition')} />}
      </Setting>
    </div>
  )
}
