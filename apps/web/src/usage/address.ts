import { engagementPath } from '../engagements/address.ts'

/** Where the usage page of an engagement lies. */
const usagePath = '/usage'

/** Its route; for hooks that read its search parameters. */
export const usageRoute = `/inside${engagementPath}${usagePath}` as const
