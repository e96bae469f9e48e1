import { addElements, attributeOf, type NewElement, type ProductUse } from '@lotse/odt'
import { useMemo } from 'react'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import styles from './form.module.css'
import { Picker } from './Picker.tsx'
import { ProductCard } from './ProductCard.tsx'
import { productOptions } from './product-options.ts'

interface Props {
  readonly products: readonly ProductUse[]
  readonly purpose: 'add' | 'remove'
}

/** Products in the order in which setup takes them, and a field to add one. */
export function Products({ products, purpose }: Props) {
  const say = useText()
  const { change } = useDesigner()
  const options = useMemo(() => productOptions(say), [say])
  const used = new Set(products.map(({ key }) => key))
  const add = (id: string) => {
    const children = purpose === 'add' ? languagesOf(products[0]) : []
    const parent = purpose === 'add' ? 'Configuration/Add' : 'Configuration/Remove'
    change((file) => addElements(file, parent, [{ name: 'Product', attributes: { ID: id }, children }]))
  }
  return (
    <>
      {products.length > 0 && (
        <ol className={styles.cards} aria-label={say(`designer:product.list.${purpose}`)}>
          {products.map((product) => (
            <ProductCard key={product.element.path} product={product} all={products} purpose={purpose} />
          ))}
        </ol>
      )}
      {products.length === 0 && <p className={styles.small}>{say(`designer:product.none.${purpose}`)}</p>}
      <Picker
        label={say(`designer:product.add.${purpose}`)}
        options={options.filter(({ value }) => !used.has(value.toLowerCase()))}
        onPick={add}
      />
    </>
  )
}

/** A new product gets the languages that the first one has: that is nearly always meant. */
const languagesOf = (product: ProductUse | undefined): readonly NewElement[] =>
  product?.languages.map(({ element }) => ({
    name: 'Language',
    attributes: Object.fromEntries(
      ['ID', 'Fallback'].flatMap((name) => {
        const value = attributeOf(element, name)?.value
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  })) ?? []
