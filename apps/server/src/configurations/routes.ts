import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeConfiguration, removeConfiguration, restoreConfiguration } from './change-configuration.ts'
import { compareVersions } from './compare.ts'
import { createConfiguration } from './create-configuration.ts'
import { proposeDerivation } from './derive.ts'
import { readImport } from './imported.ts'
import { pinVersion } from './pins.ts'
import { mayKeepConfigurations, mayReadConfigurations } from './policy.ts'
import { listConfigurations, readConfiguration, readVersion } from './read-configurations.ts'
import { restoreVersion, saveVersion } from './save-version.ts'
import { traceConfiguration } from './trace.ts'

const { configurations } = api
const reading = allow(mayReadConfigurations, 'read')
const keeping = allow(mayKeepConfigurations)

export const configurationRoutes = {
  list: configurations.list.use(reading).handler(({ context, input }) => listConfigurations(context, input)),
  get: configurations.get.use(reading).handler(({ context, input }) => readConfiguration(context, input)),
  text: configurations.text.use(reading).handler(({ context, input }) => readVersion(context, input)),
  compare: configurations.compare.use(reading).handler(({ context, input }) => compareVersions(context, input)),
  trace: configurations.trace.use(reading).handler(({ context, input }) => traceConfiguration(context, input)),
  derive: configurations.derive.use(keeping).handler(({ context, input }) => proposeDerivation(context, input)),
  create: configurations.create.use(keeping).handler(({ context, input }) => createConfiguration(context, input)),
  change: configurations.change.use(keeping).handler(({ context, input }) => changeConfiguration(context, input)),
  save: configurations.save.use(keeping).handler(({ context, input }) => saveVersion(context, input)),
  restoreVersion: configurations.restoreVersion
    .use(keeping)
    .handler(({ context, input }) => restoreVersion(context, input)),
  pin: configurations.pin.use(keeping).handler(({ context, input }) => pinVersion(context, input)),
  imported: configurations.imported.use(reading).handler(({ context, input }) => readImport(context, input)),
  remove: configurations.remove.use(keeping).handler(({ context, input }) => removeConfiguration(context, input)),
  restore: configurations.restore.use(keeping).handler(({ context, input }) => restoreConfiguration(context, input)),
}
