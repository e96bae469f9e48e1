import type { LiveMessage, Topic } from '@lotse/contract'

/** Which parts of the API answer differently after a change of each topic. */
const answersWith: Readonly<Record<Topic, readonly string[]>> = {
  session: ['session', 'settings', 'mail', 'noticeSettings'],
  people: ['people', 'portfolio', 'personalLinks'],
  customers: ['customers', 'portfolio', 'myWork', 'dataQuality', 'trash', 'remediation'],
  portfolio: ['portfolio', 'myWork', 'dataQuality', 'trash'],
  engagement: [
    'engagements',
    'usageStatus',
    'customers',
    'portfolio',
    'delivery',
    'myWork',
    'dataQuality',
    'acceleration',
    'trash',
  ],
  time: ['timeEntries', 'trash'],
  notes: ['notes', 'myWork', 'insights', 'trash'],
  contacts: [
    'contacts',
    'decisions',
    'workshop',
    'adoption',
    'communication',
    'outsideHelp',
    'remediation',
    'rings',
    'acceleration',
    'trash',
  ],
  decisions: ['configurations', 'packages', 'dataQuality', 'decisions', 'workshop', 'remediation', 'myWork', 'trash'],
  documents: ['documents', 'outsideHelp', 'trash'],
  meetings: ['meetings', 'annotations', 'workshop', 'myWork', 'dataQuality', 'acceleration', 'trash'],
  usage: [
    'usage',
    'usagePeople',
    'inventory',
    'connection',
    'intuneUploads',
    'evidence',
    'annotations',
    'usageImports',
    'usageReadings',
    'usageVerdict',
    'communication',
    'customers',
    'portfolio',
    'trash',
  ],
  inventory: ['inventory', 'rings', 'configurations', 'evidence', 'usagePeople', 'workshop', 'trash'],
  workshop: ['workshop', 'configurations', 'packages'],
  remediation: ['remediation', 'remediationTemplates', 'documents'],
  configurations: ['configurations', 'rings', 'packages', 'dataQuality', 'trash'],
  packages: ['packages', 'intuneUploads', 'rings', 'trash'],
  rings: ['rings', 'configurations', 'packages', 'delivery', 'engagements', 'trash'],
  adoption: ['adoption', 'communication', 'myWork', 'trash'],
  communication: ['communication', 'myWork'],
  outsideHelp: ['outsideHelp', 'myWork', 'trash'],
  expertRequests: ['expertRequests', 'myWork', 'dataQuality', 'trash'],
  acceleration: ['acceleration', 'annotations', 'meetings', 'usageStatus', 'notes', 'trash'],
  evidence: ['evidence', 'endpointLists', 'remediation', 'trash'],
  solutions: ['solutions', 'acceleration', 'trash'],
  insights: ['insights', 'acceleration', 'dataQuality', 'trash'],
  history: ['history'],
  jobs: ['jobs'],
  notices: ['notices', 'noticeSettings'],
  playbooks: ['playbooks', 'engagements'],
}

/**
 * Whether a query may answer differently after a live message.
 * @param queryKey as `api.….queryOptions()` makes it: `[path, { input }]`
 */
export function isTouched(queryKey: readonly unknown[], message: LiveMessage): boolean {
  const [path, options] = queryKey
  const part: unknown = Array.isArray(path) ? path[0] : undefined
  if (typeof part !== 'string' || isForGood(path)) return false
  if (!message.topics.some((topic) => answersWith[topic]?.includes(part))) return false
  const customer = customerOf(options)
  return message.customerId === null || customer === undefined || customer === message.customerId
}

/** What was published never changes: it is asked for once. */
function isForGood(path: unknown): boolean {
  return Array.isArray(path) && path[0] === 'playbooks' && (path[1] === 'get' || path[1] === 'ofEngagement')
}

function customerOf(options: unknown): unknown {
  if (typeof options !== 'object' || options === null || !('input' in options)) return undefined
  const { input } = options
  if (typeof input !== 'object' || input === null || !('customerId' in input)) return undefined
  return input.customerId
}

/** A message out of the text of a server-sent event; undefined where it is none. */
export function readMessage(text: string): LiveMessage | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isMessage(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isMessage(value: unknown): value is LiveMessage {
  if (typeof value !== 'object' || value === null) return false
  const { customerId, topics } = value as Record<string, unknown>
  return (customerId === null || typeof customerId === 'string') && Array.isArray(topics)
}
