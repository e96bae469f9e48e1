import type { ConfigMgrPlan, RingPlan } from '@lotse/packaging'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { WORDS } from './words.ts'
import { WrongCall } from './wrong-call.ts'

/** What a call says of Configuration Manager. */
export interface PlanOptions {
  readonly name?: string
  readonly publisher: string
  readonly floor?: string
  readonly setup: string
  readonly content?: string
  readonly distributionGroup?: string
  readonly limiting?: string
  readonly ring: readonly string[]
  readonly utc?: boolean
  readonly overrideWindow?: boolean
}

export const DEFAULT_NAME = 'Microsoft 365 Apps'

/** The plan of a call. @throws WrongCall where something is missing or a ring is not to be read */
export function planFrom(options: PlanOptions, language: Language): ConfigMgrPlan {
  const { content, distributionGroup, limiting, name = DEFAULT_NAME, floor = null } = options
  if (content === undefined || distributionGroup === undefined || limiting === undefined) {
    const missing = Object.entries({
      '--content': content,
      '--distribution-group': distributionGroup,
      '--limiting': limiting,
    })
    const what = missing.flatMap(([flag, value]) => (value === undefined ? [flag] : [])).join(', ')
    throw new WrongCall(filled(WORDS.planMissing[language], { what }))
  }
  return {
    applicationName: name,
    publisher: options.publisher,
    softwareVersion: floor ?? '16.0',
    description: name,
    contentLocation: content,
    distributionPointGroup: distributionGroup,
    limitingCollection: limiting,
    rings: options.ring.map((ring) => ringFrom(ring, language)),
    timeBase: options.utc === true ? 'Utc' : 'LocalTime',
    notification: 'DisplayAll',
    overrideServiceWindow: options.overrideWindow === true,
    floor,
    setupFile: options.setup,
  }
}

/** Whether a call says anything that only Configuration Manager needs. */
export const saysPlan = ({ content, distributionGroup, limiting, ring }: PlanOptions): boolean =>
  content !== undefined || distributionGroup !== undefined || limiting !== undefined || ring.length > 0

function ringFrom(ring: string, language: Language): RingPlan {
  const at = ring.lastIndexOf('=')
  const [available = '', deadline = null, ...more] = ring.slice(at + 1).split('/')
  if (at < 1 || available === '' || more.length > 0)
    throw new WrongCall(filled(WORDS.ringMalformed[language], { ring }))
  return { name: ring.slice(0, at), available, deadline, query: null }
}
