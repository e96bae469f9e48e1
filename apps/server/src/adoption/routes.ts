import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { checkFact } from './known-objections.ts'
import { mayCheckFacts, mayKeepAdoption, mayReadAdoption } from './policy.ts'
import { readAdoption } from './read-adoption.ts'
import { registers } from './registers.ts'
import { removeEntry, restoreEntry } from './remove-entry.ts'
import { addEntry, changeEntry } from './save-entry.ts'

const { adoption } = api
const { group, person, conversation, miniWorkshop, objection, material } = registers
const keeps = allow(mayKeepAdoption)

export const adoptionRoutes = {
  get: adoption.get.use(allow(mayReadAdoption, 'read')).handler(({ context, input }) => readAdoption(context, input)),
  addGroup: adoption.addGroup.use(keeps).handler(({ context, input }) => addEntry(context, group, input)),
  changeGroup: adoption.changeGroup.use(keeps).handler(({ context, input }) => changeEntry(context, group, input)),
  addPerson: adoption.addPerson.use(keeps).handler(({ context, input }) => addEntry(context, person, input)),
  changePerson: adoption.changePerson.use(keeps).handler(({ context, input }) => changeEntry(context, person, input)),
  addConversation: adoption.addConversation
    .use(keeps)
    .handler(({ context, input }) => addEntry(context, conversation, input)),
  changeConversation: adoption.changeConversation
    .use(keeps)
    .handler(({ context, input }) => changeEntry(context, conversation, input)),
  addMiniWorkshop: adoption.addMiniWorkshop
    .use(keeps)
    .handler(({ context, input }) => addEntry(context, miniWorkshop, input)),
  changeMiniWorkshop: adoption.changeMiniWorkshop
    .use(keeps)
    .handler(({ context, input }) => changeEntry(context, miniWorkshop, input)),
  addObjection: adoption.addObjection.use(keeps).handler(({ context, input }) => addEntry(context, objection, input)),
  changeObjection: adoption.changeObjection
    .use(keeps)
    .handler(({ context, input }) => changeEntry(context, objection, input)),
  addMaterial: adoption.addMaterial.use(keeps).handler(({ context, input }) => addEntry(context, material, input)),
  changeMaterial: adoption.changeMaterial
    .use(keeps)
    .handler(({ context, input }) => changeEntry(context, material, input)),
  remove: adoption.remove.use(keeps).handler(({ context, input }) => removeEntry(context, input)),
  restore: adoption.restore.use(keeps).handler(({ context, input }) => restoreEntry(context, input)),
  checkFact: adoption.checkFact.use(allow(mayCheckFacts)).handler(({ context, input }) => checkFact(context, input)),
}
