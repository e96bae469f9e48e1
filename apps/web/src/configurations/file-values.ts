import type { ConfigurationFile, ConfigurationFilePurpose } from '@lotse/contract'

/** What a form asks beside the decisions, as texts: `yes` or nothing for boxes. */
export interface FileValues {
  readonly ring: string
  readonly pooledImage: string
  readonly shared: string
  readonly managedUpdates: string
  readonly aceDependants: string
  readonly regionLanguages: string
  readonly keptMsi: string
  readonly sourcePath: string
  /** As `purposeText` writes it. */
  readonly file: string
  readonly volumeActivation: string
  readonly tokenFolder: string
  readonly noTokenFolder: string
  readonly updatePath: string
  readonly moreLanguages: string
  readonly proofing: string
  readonly macrosByFile: string
}

/** A purpose as the value of a choice: `install`, `product:VisioProRetail`, `removal:language:fr-fr`. */
export function purposeText(purpose: ConfigurationFilePurpose): string {
  if (purpose.kind === 'removal') return `removal:${purposeText(purpose.of)}`
  if (purpose.kind === 'install') return purpose.kind
  return `${purpose.kind}:${purpose.kind === 'product' ? purpose.id : purpose.tag}`
}

type Adding = Exclude<ConfigurationFilePurpose, { kind: 'removal' }>

function addingOf(text: string): Adding {
  const [kind, what = ''] = text.split(':')
  if (kind === 'product') return { kind, id: what }
  return kind === 'language' || kind === 'proofing' ? { kind, tag: what } : { kind: 'install' }
}

/** The purpose that `purposeText` wrote. */
export const purposeOf = (text: string): ConfigurationFilePurpose =>
  text.startsWith('removal:') ? { kind: 'removal', of: addingOf(text.slice('removal:'.length)) } : addingOf(text)

/** A form as it begins, from what was said last time. */
export function fileValuesOf(file: ConfigurationFile | null): FileValues {
  const box = (value: boolean | undefined) => (value === true ? 'yes' : '')
  return {
    ring: file?.ring ?? 'all',
    pooledImage: box(file?.pooledImage),
    shared: box(file?.shared),
    managedUpdates: file?.managedUpdates === undefined ? '' : file.managedUpdates ? 'yes' : 'no',
    aceDependants: box(file?.aceDependants),
    regionLanguages: (file?.regionLanguages ?? []).join(', '),
    keptMsi: (file?.keptMsi ?? []).join(', '),
    sourcePath: file?.sourcePath ?? '',
    file: purposeText(file?.purpose ?? { kind: 'install' }),
    volumeActivation: file?.volumeActivation ?? '',
    tokenFolder: file?.tokenFolder ?? '',
    noTokenFolder: box(file?.tokenFolder === null),
    updatePath: file?.updatePath ?? '',
    moreLanguages: (file?.moreLanguages ?? []).join(', '),
    proofing: (file?.proofing ?? []).join(', '),
    macrosByFile: box(file?.macrosByFile),
  }
}

/** What the server is asked; what is empty is not said. */
export function fileOf(values: FileValues): ConfigurationFile {
  const [regionLanguages, keptMsi] = [listed(values.regionLanguages), listed(values.keptMsi)]
  const [moreLanguages, proofing] = [listed(values.moreLanguages), listed(values.proofing)]
  const [sourcePath, updatePath] = [values.sourcePath.trim(), values.updatePath.trim()]
  const tokenFolder = values.noTokenFolder === 'yes' ? null : values.tokenFolder.trim()
  const { volumeActivation } = values
  return {
    ring: values.ring === 'early' ? 'early' : 'all',
    ...(values.pooledImage === 'yes' && { pooledImage: true }),
    ...(values.shared === 'yes' && { shared: true }),
    ...(values.managedUpdates !== '' && { managedUpdates: values.managedUpdates === 'yes' }),
    ...(values.aceDependants === 'yes' && { aceDependants: true }),
    ...(regionLanguages.length > 0 && { regionLanguages }),
    ...(keptMsi.length > 0 && { keptMsi }),
    ...(sourcePath !== '' && { sourcePath }),
    ...(values.file !== 'install' && { purpose: purposeOf(values.file) }),
    ...((volumeActivation === 'kms' || volumeActivation === 'mak') && { volumeActivation }),
    ...(tokenFolder !== '' && { tokenFolder }),
    ...(updatePath !== '' && { updatePath }),
    ...(moreLanguages.length > 0 && { moreLanguages }),
    ...(proofing.length > 0 && { proofing }),
    ...(values.macrosByFile === 'yes' && { macrosByFile: true }),
  }
}

const listed = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
