import { readOdt, writeOdt } from '@lotse/odt'
import { PackagingError } from '@lotse/packaging'

const MARK = /\{\{key:([^{}]+)\}\}/g
const KEY = /^(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}$/i

/** The variable that holds the key of a product. Not an argument: those stay in the history of a shell. */
const variableOf = (product: string): string =>
  `LOTSE_PRODUCT_KEY_${product.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`

/**
 * A configuration with the product keys its marks `{{key:PRODUCT}}` stand for, out of the environment; as it was where it has none.
 * @throws PackagingError for a mark without its key, and for a key that is none
 */
export function withKeys(bytes: Uint8Array, environment: NodeJS.ProcessEnv = process.env): Uint8Array {
  const file = readOdt(bytes)
  const text = file.text.replaceAll(MARK, (_, product: string) => {
    const variable = variableOf(product.trim())
    const key = environment[variable]?.trim() ?? ''
    if (key === '') throw new PackagingError('key-missing', { product, variable })
    if (!KEY.test(key)) throw new PackagingError('key-malformed', { variable })
    return key
  })
  return text === file.text ? bytes : writeOdt(file, text)
}
