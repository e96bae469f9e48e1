/** What other capabilities may know of imported reports. */
export { type CurrentSnapshot, currentSnapshots, latestRefreshDate, lockTenantUsage, tenantExists } from './store.ts'
export { monthsFrom, type TenantMonth } from './tenant-usage.ts'
