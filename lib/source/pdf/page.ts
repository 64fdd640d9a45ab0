/** One page → what stands on it, turned so that most of its text runs to the right. */
import { type Drawing, type Glyph, type Ruling, type Turn, turnedBox } from './drawing'
import type { Engine, Operators } from './engine'
import { uprightPage } from './matrix'
import { OPS } from './operators'
import { Painter } from './painter'
import { pictureOf } from './pictures'
import { seen } from './sight'

/** How much of a file is read before it counts as no report: characters and drawing operators over all pages. */
const MAX_GLYPHS = 400_000
const MAX_OPERATORS = 1_000_000
/** A drawing within the drawing counts for this many, and a picture: they take as long to open. */
const FORM = 100
const PICTURE = 5

/** Thrown where a file holds more than a report can. */
export class TooMuch extends Error {}

export class Budget {
  private glyphs = MAX_GLYPHS
  private operators = MAX_OPERATORS

  spend(glyphs: number, operators: number): void {
    this.glyphs -= glyphs
    this.operators -= operators
    if (this.glyphs < 0) throw new TooMuch(`more than ${MAX_GLYPHS} characters`)
    if (this.operators < 0) throw new TooMuch(`more than ${MAX_OPERATORS} drawing operators`)
  }
}

/** What the drawings within the drawing count for. */
const drawingsIn = ({ fnArray, argsArray }: Operators): number => {
  let count = 0
  fnArray.forEach((operator, i) => {
    if (operator !== OPS.paintFormXObjectBegin) return
    count += pictureOf(Object(argsArray[i])[1]) === null ? FORM : PICTURE
  })
  return count
}

const mainTurn = (glyphs: readonly Glyph[]): Turn => {
  const counts = [0, 0, 0, 0]
  for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1
  return counts.indexOf(Math.max(...counts)) as Turn
}

const minus = (turn: Turn, by: Turn): Turn => ((turn - by + 4) % 4) as Turn

/** A ruling across the direction of `turn` seen from there. */
const turned = (ruling: Ruling, isHorizontal: boolean, turn: Turn): Ruling => {
  const box = isHorizontal
    ? { left: ruling.from, right: ruling.to, top: ruling.at, bottom: ruling.at }
    : { left: ruling.at, right: ruling.at, top: ruling.from, bottom: ruling.to }
  const { left, right, top, bottom } = turnedBox(box, turn)
  const staysHorizontal = isHorizontal === (turn % 2 === 0)
  return staysHorizontal ? { at: top, from: left, to: right } : { at: left, from: top, to: bottom }
}

/**
 * What stands on page `index`.
 * @throws TooMuch when the file's budget is spent
 */
export const drawingOf = async (engine: Engine, index: number, budget: Budget): Promise<Drawing> => {
  const setup = await engine.page(index)
  const painter = new Painter(uprightPage(setup), (name) => engine.font(name))
  await engine.operators(index, (chunk) => {
    const before = painter.glyphs.length
    painter.run(chunk)
    if (painter.isTooDeep) throw new TooMuch('drawings nested without end')
    budget.spend(painter.glyphs.length - before, chunk.fnArray.length + drawingsIn(chunk))
  })
  const [left, bottom, right, top] = setup.view
  const isOnSide = setup.rotate % 180 !== 0
  const [width, height] = isOnSide ? [top - bottom, right - left] : [right - left, top - bottom]
  const glyphs = seen(painter.glyphs, painter.painted, width, height)
  const turn = mainTurn(glyphs)
  const { horizontal, vertical } = painter.paths
  const isLevel = turn % 2 === 0
  const turnedPage = turnedBox({ left: 0, top: 0, right: width, bottom: height }, turn)
  return {
    width: turnedPage.right - turnedPage.left,
    height: turnedPage.bottom - turnedPage.top,
    glyphs: glyphs.map((glyph) => ({ ...glyph, ...turnedBox(glyph, turn), turn: minus(glyph.turn, turn) })),
    horizontal: (isLevel ? horizontal : vertical).map((ruling) => turned(ruling, isLevel, turn)),
    vertical: (isLevel ? vertical : horizontal).map((ruling) => turned(ruling, !isLevel, turn)),
    pictures: painter.pictures.map((box) => turnedBox(box, turn)),
  }
}
