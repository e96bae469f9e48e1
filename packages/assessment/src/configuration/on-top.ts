import type { DecidedSoFar } from '@lotse/odt'
import type { Choices, FileFor, Need } from './file-for.ts'

const ADDED: Readonly<Record<string, readonly string[]>> = {
  subscription: ['VisioProRetail', 'ProjectProRetail'],
  volume: ['VisioPro2024Volume', 'ProjectPro2024Volume'],
  webOnly: [],
  none: [],
}

/** Whether a product is bought by volume. */
export const isVolumeId = (id: string): boolean => id.endsWith('Volume')

/**
 * Visio and Project as packages of their own (decision 10). A subscription cannot follow the channel of a volume suite, so
 * that has to be decided again.
 */
export function addedFrom(file: FileFor, volumeSuite: boolean, need: Need): Pick<DecidedSoFar, 'addedProducts'> {
  const addedProducts = need('visioProject', (option) => {
    const ids = ADDED[option]
    if (ids === undefined || (volumeSuite && option === 'subscription')) return undefined
    return file.addedProducts === undefined ? ids : ids.filter((id) => file.addedProducts?.includes(familyOf(id)))
  })
  return addedProducts === undefined ? {} : { addedProducts }
}

const familyOf = (id: string): 'visio' | 'project' => (id.startsWith('Visio') ? 'visio' : 'project')

/**
 * Languages and spelling as packages of their own (decision 5): what the project names, otherwise the languages of the company
 * that the first installation does not name itself.
 */
export function moreLanguagesFrom(
  choices: Choices,
  file: FileFor,
  installed: readonly string[],
): Pick<DecidedSoFar, 'moreLanguages' | 'proofing'> {
  const ways = choices['languages.more']
  if (ways === undefined) return {}
  const rest = (choices.languages ?? []).filter((tag) => !installed.includes(tag))
  return {
    moreLanguages: ways.includes('leanPackages') ? (file.moreLanguages ?? rest) : [],
    proofing: ways.includes('proofingTools') ? (file.proofing ?? []) : [],
  }
}

/**
 * On hosts with images, sessions draw without graphics hardware, and where no container carries the profile the tokens of
 * shared activation need a folder. (decision 9)
 */
export function hostsFrom(
  { pooledImage, tokenFolder }: FileFor,
  volumeSuite: boolean,
  need: Need,
): Pick<DecidedSoFar, 'tokenFolder' | 'softwareGraphics'> {
  if (pooledImage !== true) return {}
  if (volumeSuite) return { softwareGraphics: true }
  const folder = need('sharedHosts.profile', (option) => {
    if (option !== 'none' && option !== 'roaming') return null
    return tokenFolder
  })
  return { softwareGraphics: true, ...(folder !== undefined && { tokenFolder: folder }) }
}
