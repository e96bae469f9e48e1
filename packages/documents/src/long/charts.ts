import { fixedRangeOf } from '../workbook/address.ts'
import type { CellRange } from '../workbook/types.ts'
import { escaped } from './parts.ts'

/** Bars beside a sheet: names of one column, numbers of another, both of the same rows (counted from 0). */
export interface SheetChart {
  readonly title: string
  readonly rows: readonly [number, number]
  readonly names: number
  readonly values: number
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** Height of a chart in rows, and its width in columns. */
const [HIGH, WIDE] = [16, 8]

/** A part of the workbook, with its type where it needs one of its own. */
export interface ChartPart {
  readonly name: string
  readonly content: string
  readonly type: string | null
}

/**
 * The parts that draw charts beside sheet number `sheet`, one below the other from `column` on (ISO/IEC 29500-1 20.5, 21.2).
 * `first` is the number of the first chart in the workbook.
 */
export function chartParts(
  charts: readonly SheetChart[],
  at: { readonly sheet: number; readonly name: string; readonly column: number; readonly first: number },
): readonly ChartPart[] {
  const target = (index: number): string => `../charts/chart${at.first + index}.xml`
  return [
    {
      name: `xl/worksheets/_rels/sheet${at.sheet}.xml.rels`,
      content: relations([['drawing', `../drawings/drawing${at.sheet}.xml`]]),
      type: null,
    },
    {
      name: `xl/drawings/drawing${at.sheet}.xml`,
      content: `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${charts.map((chart, index) => anchor(chart, index, at.column)).join('')}</xdr:wsDr>`,
      type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    },
    {
      name: `xl/drawings/_rels/drawing${at.sheet}.xml.rels`,
      content: relations(charts.map((_, index) => ['chart', target(index)])),
      type: null,
    },
    ...charts.map((chart, index) => ({
      name: `xl/charts/chart${at.first + index}.xml`,
      content: chartXml(chart, at.name),
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    })),
  ]
}

const relations = (all: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${all
    .map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const anchor = ({ title }: SheetChart, index: number, column: number): string => {
  const corner = (name: string, col: number, row: number): string =>
    `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  const top = 1 + index * (HIGH + 1)
  return `<xdr:twoCellAnchor>${corner('from', column, top)}${corner('to', column + WIDE, top + HIGH)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escaped(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
}

function chartXml({ title, rows, names, values }: SheetChart, sheet: string): string {
  const range = (column: number): string => {
    const cells: CellRange = { rows, columns: [column, column] }
    return escaped(`'${sheet.replaceAll("'", "''")}'!${fixedRangeOf(cells)}`)
  }
  const axis = (kind: string, id: number, other: number, position: string, more: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${kind === 'catAx' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/>${more}</c:${kind}>`
  return `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="0F548C"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>${range(names)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${range(values)}</c:f></c:numRef></c:val></c:ser><c:gapWidth val="50"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2, 'l', '<c:crosses val="autoZero"/>')}${axis('valAx', 2, 1, 't', '<c:crosses val="autoZero"/>')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
}
