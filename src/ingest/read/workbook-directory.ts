import { DamagedWorkbook } from './damaged-workbook.ts'
import { startTags } from './xml-text.ts'
import type { ZipPart } from './zip-directory.ts'
import { readPartText } from './zip-part.ts'

/** The parts of a workbook that hold cells, and what all of them need. */
export interface WorkbookDirectory {
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly part: ZipPart
  }[]
  readonly date1904: boolean
  readonly sharedStrings: ZipPart | undefined
  readonly styles: ZipPart | undefined
}

interface Relation {
  /** The last word of its type: 'worksheet', 'styles' … the same in both editions of the format. */
  readonly type: string
  /** Name of the part. */
  readonly target: string
}

/**
 * Finds the sheets of a workbook by its relations, chart and dialog sheets left out.
 *
 * @throws DamagedWorkbook where a part that is named is missing, or the workbook names no sheet.
 */
export async function readWorkbookDirectory(
  file: File,
  parts: readonly ZipPart[],
): Promise<WorkbookDirectory> {
  // Some writers disagree with themselves about small and capital letters.
  const partByName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  const textOf = (name: string): Promise<string> => {
    const part = partByName.get(name.toLowerCase())
    if (part === undefined) throw new DamagedWorkbook(name)
    return readPartText(file, part)
  }
  const workbook = await findWorkbook(textOf)
  const [folder, name] = splitPath(workbook)
  const [related, book] = await Promise.all([
    textOf(`${folder}_rels/${name}.rels`),
    textOf(workbook),
  ])
  const relations = readRelations(related, folder)
  const { sheets, date1904 } = readBook(book)
  const partOf = (type: string): ZipPart | undefined => {
    const found = [...relations.values()].find((relation) => relation.type === type)
    return found && partByName.get(found.target.toLowerCase())
  }
  return {
    sheets: sheets.flatMap(({ name: title, hidden, relation }) => {
      const { type, target } = relations.get(relation) ?? { type: '', target: title }
      if (type === 'chartsheet' || type === 'dialogsheet' || type === 'xlMacrosheet') return []
      const part = partByName.get(target.toLowerCase())
      if (part === undefined || type !== 'worksheet') throw new DamagedWorkbook('missing sheet')
      return [{ name: title, hidden, part }]
    }),
    date1904,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  }
}

async function findWorkbook(textOf: (name: string) => Promise<string>): Promise<string> {
  const relations = readRelations(await textOf('_rels/.rels'), '')
  const found = [...relations.values()].find(({ type }) => type === 'officeDocument')
  if (found === undefined) throw new DamagedWorkbook('xl/workbook.xml')
  return found.target
}

function readRelations(xml: string, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const { name, attributes } of startTags(xml)) {
    if (name !== 'Relationship') continue
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
    const target = resolvePath(folder, attributes.get('Target') ?? '')
    relations.set(attributes.get('Id') ?? '', { type, target })
  }
  return relations
}

function readBook(xml: string): {
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly relation: string
  }[]
  readonly date1904: boolean
} {
  const sheets = []
  let date1904 = false
  for (const { name, attributes } of startTags(xml)) {
    if (name === 'workbookPr') {
      date1904 = ['1', 'true', 'on'].includes(attributes.get('date1904') ?? '')
    } else if (name === 'sheet') {
      const state = attributes.get('state') ?? 'visible'
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: state !== 'visible',
        relation: attributes.get('id') ?? '',
      })
    }
  }
  return { sheets, date1904 }
}

/** 'xl/workbook.xml' → ['xl/', 'workbook.xml'] */
function splitPath(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}

/** A target as the name of a part: relative to the folder, or from the root. */
function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
