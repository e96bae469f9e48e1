import { PRODUCTS } from '../facts/products.ts'
import { isOn, isTrue, lower, type ProductUse, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { type DeviceFacts, isPresent, type Line, tagsOf } from './device.ts'
import { PRODUCT_LINES } from './product-lines.ts'

/** What each product of a file brings to the device, and what that means there. */
export function installs(view: View, device: DeviceFacts): readonly Line[] {
  return [
    ...view.products.flatMap((product) => [
      ...installsOne(product, device),
      ...failures(product),
      ...leavesOut(product, device),
      ...brings(product, view),
    ]),
    ...beside(view, device),
    ...shellLanguage(view, device),
  ]
}

const nameOf = ({ fact, id }: ProductUse): string => fact?.name ?? id?.value.trim() ?? ''

function installsOne(product: ProductUse, device: DeviceFacts): Line[] {
  const name = nameOf(product)
  const text = isPresent(product.key, device) ? PRODUCT_LINES.refreshes : PRODUCT_LINES.installs
  const condition = attributeOf(product.element, 'MSICondition')?.value.trim() ?? ''
  return [
    [text, { name, languages: tagsOf(product.languages) || '–' }],
    ...(condition === '' ? [] : [[PRODUCT_LINES.onlyWhere, { name, condition }] as const]),
  ]
}

/** What setup ends with, before it does anything. */
function failures(product: ProductUse): Line[] {
  const { fact, languages } = product
  if (fact === null) return [[PRODUCT_LINES.unknown, { name: nameOf(product) }]]
  return languages.flatMap(({ key, fact: language, id }): Line[] => {
    const values = { name: nameOf(product), language: id?.value.trim() || '–' }
    if (language === null && !key.startsWith('match')) return [[PRODUCT_LINES.unknownLanguage, values]]
    return language?.notFor.includes(fact.family) === true ? [[PRODUCT_LINES.notInLanguage, values]] : []
  })
}

function leavesOut(product: ProductUse, device: DeviceFacts): Line[] {
  const { exclusions, key } = product
  const apps = [...new Set(exclusions.map(({ id }) => id?.value.trim() ?? ''))].join(', ')
  const present = isPresent(key, device)
  const full = present ? namesEveryLanguage(product, device) : null
  if (apps === '') return full === true ? [[PRODUCT_LINES.comesBack]] : []
  const clean = device.clickToRun?.length === 0
  if (!present) return [[clean ? PRODUCT_LINES.withoutThem : PRODUCT_LINES.without, { apps }], ...halves(product)]
  const text =
    full === null ? PRODUCT_LINES.withoutAgain : full ? PRODUCT_LINES.withoutReplacing : PRODUCT_LINES.withoutAdding
  return [[text, { apps }], ...halves(product)]
}

/** Whether a file names all languages that are installed, which decides on earlier exclusions; null where that is unknown. */
function namesEveryLanguage({ languages }: ProductUse, device: DeviceFacts): boolean | null {
  const keys = languages.map(({ key }) => key)
  if (keys.includes('matchinstalled')) return true
  return device.languages === undefined ? null : device.languages.every((tag) => keys.includes(tag.toLowerCase()))
}

/** Of pairs of apps, what stays when only one is left out. */
function halves({ exclusions, fact }: ProductUse): Line[] {
  if (fact?.kind !== 'suite') return []
  const out = (app: string): boolean => exclusions.some(({ key }) => key === app)
  return [
    ...(out('groove') && !out('onedrive') ? [[PRODUCT_LINES.grooveOnly] as const] : []),
    ...(out('outlook') && !out('outlookforwindows') ? [[PRODUCT_LINES.newOutlookStays] as const] : []),
    ...(out('outlookforwindows') && !out('outlook') ? [[PRODUCT_LINES.classicOutlookStays] as const] : []),
    ...(out('teams') ? [[PRODUCT_LINES.teamsStays] as const] : []),
  ]
}

/** What comes along without being named. */
function brings(product: ProductUse, view: View): Line[] {
  const { exclusions, fact } = product
  if (fact === null) return []
  const out = (app: string): boolean => exclusions.some(({ key }) => key === app)
  const subscription = fact.kind === 'suite' && fact.generation === 'M365'
  const offline = attributeOf(view.add, 'SourcePath') !== null && !isTrue(attributeOf(view.add, 'AllowCdnFallback'))
  const teams = subscription && !fact.id.includes('NoTeams') && !out('teams')
  const publisher = subscription || (fact.kind === 'suite' && fact.licensing === 'volume' && fact.generation === '2021')
  return [
    ...(fact.kind === 'app' && !out('onedrive') ? [[PRODUCT_LINES.bringsOneDrive, { name: fact.name }] as const] : []),
    ...(teams && offline ? [[PRODUCT_LINES.noTeams] as const] : []),
    ...(publisher && !out('publisher') ? [[PRODUCT_LINES.publisher] as const] : []),
    ...activation(product, view),
  ]
}

function activation({ fact, keyAttribute }: ProductUse, view: View): Line[] {
  if (fact === null || fact.family === 'Language' || fact.kind === 'runtime') return []
  if (fact.licensing === 'volume') {
    const key = keyAttribute?.value.trim().toUpperCase() ?? ''
    const text = key === '' || key === fact.genericKey ? PRODUCT_LINES.keyServer : PRODUCT_LINES.ownKey
    return [[text, { name: fact.name }]]
  }
  const other = isOn(view, 'SharedComputerLicensing') || isOn(view, 'DeviceBasedLicensing')
  return fact.licensing === 'subscription' && fact.kind === 'suite' && !other ? [[PRODUCT_LINES.perUser]] : []
}

/** What else of Click-to-Run is on the device. */
function beside(view: View, { clickToRun = [] }: DeviceFacts): Line[] {
  const removesAll = isTrue(attributeOf(view.remove, 'All'))
  const gone = new Set(view.removed.filter(({ languages }) => languages.length === 0).map(({ key }) => key))
  const keys = new Set(view.products.map(({ key }) => key))
  const others = clickToRun.filter((id) => !keys.has(id.trim().toLowerCase()) && !gone.has(id.trim().toLowerCase()))
  if (removesAll || others.length === 0 || view.products.length === 0) return []
  const suites = view.suites.length === 0 ? [] : others.filter((id) => isSuiteId(id))
  const followers = lower(attributeOf(view.add, 'Channel')) === '' ? [] : others.filter((id) => !suites.includes(id))
  return [
    ...(suites.length > 0 ? [[PRODUCT_LINES.overlaps, { others: suites.join(', ') }] as const] : []),
    ...(followers.length > 0 ? [[PRODUCT_LINES.oneChannel, { others: followers.join(', ') }] as const] : []),
  ]
}

const isSuiteId = (id: string): boolean => PRODUCTS.get(id.trim().toLowerCase())?.kind === 'suite'

/** The first language of a first installation stays that of menus in Windows. */
function shellLanguage(view: View, device: DeviceFacts): Line[] {
  const [first] = view.products
  const [language, ...more] = first?.languages ?? []
  if (first?.fact?.kind !== 'suite' || language?.fact == null || more.length === 0) return []
  return isPresent(first.key, device) ? [] : [[PRODUCT_LINES.shell, { language: language.key }]]
}
