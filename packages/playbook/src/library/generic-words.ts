import { tokensOf } from './tokens.ts'

/** Words in names of organisations that name nobody by themselves: legal forms, branches, products, places of everybody. */
export const legalForms: ReadonlySet<string> = new Set(
  words(`gmbh mbh ag se kg kgaa ohg gbr ug co eg ev ltd limited inc incorporated llc llp plc corp corporation company
    sa sas sarl spa srl bv nv oy ab as aps sro kft und and the der die das holding group gruppe`),
)

export const genericWords: ReadonlySet<string> = new Set([
  ...legalForms,
  ...words(`microsoft office windows excel word outlook powerpoint access publisher project visio teams onedrive
    sharepoint exchange intune entra azure adobe oracle sap citrix apps addin cloud data digital
    deutschland germany europe europa international global world welt nord sued west ost mittel
    software systems system systeme service services solutions solution loesungen consulting beratung technik technologie
    technology technologies tech werke werk industrie industries maschinenbau automotive logistik logistics handel trading
    energie energy stadt stadtwerke kreis landkreis land gemeinde bank sparkasse versicherung insurance klinik kliniken klinikum
    hospital universitaet university hochschule schule school verlag medien media bau immobilien pharma chemie food foods
    kunde kunden customer customers partner team users benutzer firma office365 m365 example test local intern internal
    financial finance neue neuer neues erste erster gute freie alte grosse deutsche deutscher allgemeine
    vereinigte new first general united national american british german dev prod`),
])

/** What stands before many a last name and is none. */
export const particles: ReadonlySet<string> = new Set(
  words(`von van vom de der den dem des del dei da du di la le les el al zu zum zur ter ten bin ibn und and`),
)

function words(list: string): string[] {
  return tokensOf(list).map(({ folded }) => folded)
}
