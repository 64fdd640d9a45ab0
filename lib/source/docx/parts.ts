/** The parts of an Office package: which is the document itself, and its title. */
import type { Zip } from '../zip'
import { type Attributes, attribute, readXml, type XmlHandler } from './xml'

const RELATIONS = '_rels/.rels'
const MAX_SMALL_PART = 1_000_000

/** What the relations of a package or part point to, by the last word of their type. */
class Relations implements XmlHandler {
  readonly targets = new Map<string, string[]>()
  open(name: string, attributes: Attributes): void {
    const type = attribute(attributes, 'Type')
    const target = attribute(attributes, 'Target')
    if (name !== 'Relationship' || !type || !target) return
    const word = type.slice(type.lastIndexOf('/') + 1)
    const known = this.targets.get(word)
    if (known) known.push(target)
    else this.targets.set(word, [target])
  }
  text(): void {}
  close(): void {}
}

const targetsOf = async (zip: Zip, relations: string, type: string): Promise<readonly string[]> => {
  const found = new Relations()
  if (zip.has(relations)) readXml(await zip.read(relations, MAX_SMALL_PART), found)
  return found.targets.get(type) ?? []
}

class Title implements XmlHandler {
  private depth = 0
  private parts: string[] = []
  open(name: string): void {
    if (name === 'title') this.depth++
  }
  text(text: string): void {
    if (this.depth > 0) this.parts.push(text)
  }
  close(name: string): void {
    if (name === 'title') this.depth--
  }
  get value(): string | null {
    return this.parts.join('').trim() || null
  }
}

/** The name of the part that holds the document, by the package's relations, else by custom; null where there is none. */
export const mainPart = async (zip: Zip, custom: string): Promise<string | null> => {
  const [target] = await targetsOf(zip, RELATIONS, 'officeDocument')
  if (target !== undefined && zip.has(target)) return target
  return zip.has(custom) ? custom : null
}

/** What a part's own relations of one type point to. */
const relatedTo = async (zip: Zip, part: string, type: string): Promise<string[]> => {
  const slash = part.lastIndexOf('/') + 1
  const [folder, name] = [part.slice(0, slash), part.slice(slash)]
  const targets = await targetsOf(zip, `${folder}_rels/${name}.rels`, type)
  return targets.map((target) => (target.startsWith('/') ? target : folder + target))
}

/** The names of the files of another format that a part takes in whole. */
export const chunksOf = (zip: Zip, part: string): Promise<string[]> => relatedTo(zip, part, 'aFChunk')

/** The name of the part that holds the styles of the document; null where it has none. */
export const stylesOf = async (zip: Zip, part: string): Promise<string | null> => {
  const usual = `${part.slice(0, part.lastIndexOf('/') + 1)}styles.xml`
  if (zip.has(usual)) return usual
  const [target] = await relatedTo(zip, part, 'styles')
  return target !== undefined && zip.has(target) ? target : null
}

/** The title among the document's properties, if it has one. */
export const titleOf = async (zip: Zip): Promise<string | null> => {
  const name = 'docProps/core.xml'
  if (!zip.has(name)) return null
  const title = new Title()
  readXml(await zip.read(name, MAX_SMALL_PART), title)
  return title.value
}
