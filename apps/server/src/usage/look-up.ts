/** What other capabilities may know of imported reports. */
export { type CurrentSnapshot, currentSnapshots, lockTenantUsage, tenantExists } from './store.ts'
export { monthsFrom } from './tenant-usage.ts'
