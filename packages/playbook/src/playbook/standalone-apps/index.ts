export { standaloneAppsVersion1 as standaloneApps } from './version-1/index.ts'
