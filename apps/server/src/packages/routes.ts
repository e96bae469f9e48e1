import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { movePackage, tickItem } from './change-package.ts'
import { addTest, changeTest, removeTest } from './change-tests.ts'
import { makePackage } from './make-package.ts'
import { namePackageForRing } from './name-for-ring.ts'
import { mayKeepPackages, mayReadPackages } from './policy.ts'
import { listPackages, readPackage } from './read-packages.ts'
import { removePackage, restorePackage } from './remove-package.ts'

const { packages } = api
const reading = allow(mayReadPackages, 'read')
const keeping = allow(mayKeepPackages)

export const packageRoutes = {
  list: packages.list.use(reading).handler(({ context, input }) => listPackages(context, input)),
  get: packages.get.use(reading).handler(({ context, input }) => readPackage(context, input)),
  make: packages.make.use(keeping).handler(({ context, input }) => makePackage(context, input)),
  tick: packages.tick.use(keeping).handler(({ context, input }) => tickItem(context, input)),
  addTest: packages.addTest.use(keeping).handler(({ context, input }) => addTest(context, input)),
  changeTest: packages.changeTest.use(keeping).handler(({ context, input }) => changeTest(context, input)),
  removeTest: packages.removeTest.use(keeping).handler(({ context, input }) => removeTest(context, input)),
  move: packages.move.use(keeping).handler(({ context, input }) => movePackage(context, input)),
  nameForRing: packages.nameForRing.use(keeping).handler(({ context, input }) => namePackageForRing(context, input)),
  remove: packages.remove.use(keeping).handler(({ context, input }) => removePackage(context, input)),
  restore: packages.restore.use(keeping).handler(({ context, input }) => restorePackage(context, input)),
}
