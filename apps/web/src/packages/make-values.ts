import type { PackageOptions, PackageTarget } from '@lotse/contract'
import { listIn } from '../ui/form/list-text.ts'

/** What the form for a new package holds, as text. */
export type MakeValues = Readonly<
  Record<
    | 'name'
    | 'configurationId'
    | 'number'
    | 'targets'
    | 'language'
    | 'publisher'
    | 'setupFile'
    | 'floor'
    | 'detection'
    | 'content'
    | 'distributionGroup'
    | 'limiting'
    | 'at'
    | 'deadlineDays'
    | 'utc'
    | 'overrideWindow',
    string
  >
>

/** What is asked of the server. */
export function requestOf(values: MakeValues) {
  const targets = listIn(values.targets) as PackageTarget[]
  const { name, configurationId, number, language, publisher, setupFile, floor, detection } = values
  return {
    ...{ name, configurationId, targets, publisher, setupFile },
    ...(number !== '' && { number: Number(number) }),
    ...(language !== '' && { language: language as PackageOptions['language'] }),
    floor: floor.trim() === '' ? null : floor.trim(),
    detection: detection as PackageOptions['detection'],
    site: targets.includes('configmgr') ? siteOf(values) : null,
  }
}

const siteOf = ({ content, distributionGroup, limiting, at, deadlineDays, utc, overrideWindow }: MakeValues) => ({
  ...{ content, distributionGroup, limiting, at },
  deadlineDays: deadlineDays.trim() === '' ? null : Number(deadlineDays),
  utc: utc === 'yes',
  overrideWindow: overrideWindow === 'yes',
})
