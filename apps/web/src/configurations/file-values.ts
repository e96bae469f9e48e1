import type { ConfigurationFile } from '@lotse/contract'

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
}

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
  }
}

/** What the server is asked; what is empty is not said. */
export function fileOf(values: FileValues): ConfigurationFile {
  const [regionLanguages, keptMsi] = [listed(values.regionLanguages), listed(values.keptMsi)]
  const sourcePath = values.sourcePath.trim()
  return {
    ring: values.ring === 'early' ? 'early' : 'all',
    ...(values.pooledImage === 'yes' && { pooledImage: true }),
    ...(values.shared === 'yes' && { shared: true }),
    ...(values.managedUpdates !== '' && { managedUpdates: values.managedUpdates === 'yes' }),
    ...(values.aceDependants === 'yes' && { aceDependants: true }),
    ...(regionLanguages.length > 0 && { regionLanguages }),
    ...(keptMsi.length > 0 && { keptMsi }),
    ...(sourcePath !== '' && { sourcePath }),
  }
}

const listed = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
