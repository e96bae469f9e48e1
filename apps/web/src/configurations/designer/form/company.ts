import {
  addElements,
  attributeOf,
  childrenOf,
  type Edit,
  type Element,
  type OdtFile,
  removeElementAt,
  setAttributeAt,
} from '@lotse/odt'

/** The element that names the company; null where there is none. */
export const companyIn = (appSettings: Element | null): Element | null =>
  childrenOf(appSettings, 'Setup').find((one) => attributeOf(one, 'Name')?.value.trim().toLowerCase() === 'company') ??
  null

/** What names the company in the file as it is now, which may be ahead of what is drawn. Nothing takes the name away. */
export function companyEdits(file: OdtFile, value: string): readonly Edit[] {
  const [appSettings = null] = childrenOf(file.parsed?.root ?? null, 'AppSettings')
  const setup = companyIn(appSettings)
  if (setup !== null)
    return value === '' ? removeElementAt(file, setup.path) : setAttributeAt(file, setup.path, 'Value', value)
  if (value === '') return []
  return addElements(file, 'Configuration/AppSettings', [
    { name: 'Setup', attributes: { Name: 'Company', Value: value } },
  ])
}
