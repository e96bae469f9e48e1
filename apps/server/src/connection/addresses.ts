import type { Cloud } from '@lotse/contract'
import { StartupProblem } from '../platform/startup-problem.ts'

/** Where things are in one cloud (usage.md §6; the sign-in of China moved to its present name since). */
export interface CloudAddresses {
  /** Where tokens come from, without a slash at the end. */
  readonly signIn: string
  readonly graph: string
  /** Where an application is registered. */
  readonly portal: string
  /** Where reports are downloaded by hand. */
  readonly adminCentre: string
  /** Where apps are managed. */
  readonly intune: string
}

const worldwide: CloudAddresses = {
  signIn: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  portal: 'https://entra.microsoft.com',
  adminCentre: 'https://admin.microsoft.com',
  intune: 'https://intune.microsoft.com',
}

export const cloudAddresses: Readonly<Record<Cloud, CloudAddresses>> = {
  commercial: worldwide,
  gcc: worldwide,
  gccHigh: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    portal: 'https://portal.azure.us',
    adminCentre: 'https://portal.office365.us/adminportal',
    intune: 'https://intune.microsoft.us',
  },
  dod: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    portal: 'https://portal.azure.us',
    adminCentre: 'https://portal.apps.mil/adminportal',
    intune: 'https://intune.microsoft.us',
  },
  china: {
    signIn: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    adminCentre: 'https://portal.partner.microsoftonline.cn/adminportal',
    intune: 'https://intune.microsoftonline.cn',
  },
}

/** Where this installation goes instead of Microsoft's own addresses: a gateway of its network, or a test. */
export interface GraphNetwork {
  addressesOf(cloud: Cloud): CloudAddresses
  /** Hosts, with port, from which reports may be downloaded, and to which content may be uploaded, although they are private or without TLS. */
  readonly downloadHosts: ReadonlySet<string>
  /** Whether addresses without TLS were named on purpose. */
  readonly isPlainAllowed: boolean
}

/** Microsoft's own addresses and nothing else. */
export const microsoftNetwork: GraphNetwork = {
  addressesOf: (cloud) => cloudAddresses[cloud],
  downloadHosts: new Set(),
  isPlainAllowed: false,
}

/**
 * Reads `LOTSE_GRAPH_SIGN_IN`, `LOTSE_GRAPH_ADDRESS` and `LOTSE_GRAPH_DOWNLOAD_HOSTS`. `{cloud}` in an address stands for
 * the cloud of the tenant. Only whoever starts the server can say this; nothing from the browser changes an address.
 * Throws the startup problem `setting-not-valid`.
 */
export function graphNetwork(env: NodeJS.ProcessEnv): GraphNetwork {
  const signIn = address('LOTSE_GRAPH_SIGN_IN', env.LOTSE_GRAPH_SIGN_IN)
  const graph = address('LOTSE_GRAPH_ADDRESS', env.LOTSE_GRAPH_ADDRESS)
  const hosts = (env.LOTSE_GRAPH_DOWNLOAD_HOSTS ?? '').split(',').map((host) => host.trim().toLowerCase())
  return {
    addressesOf: (cloud) => {
      const own = cloudAddresses[cloud]
      return {
        ...own,
        signIn: signIn?.replaceAll('{cloud}', cloud) ?? own.signIn,
        graph: graph?.replaceAll('{cloud}', cloud) ?? own.graph,
      }
    },
    downloadHosts: new Set(hosts.filter((host) => host !== '')),
    isPlainAllowed: [signIn, graph].some((one) => one?.startsWith('http:')),
  }
}

function address(name: string, value: string | undefined): string | null {
  if (!value) return null
  const trimmed = value.replace(/\/+$/, '')
  if (/^https?:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(trimmed)) return trimmed
  throw new StartupProblem('setting-not-valid', { name, value, example: 'https://graph.example.com/{cloud}' })
}
