import { describe, expect, it } from 'vitest'
import { FORMATS } from '@/scripts/fuzz/formats'
import { ALL_LAYOUTS } from '@/scripts/fuzz/layouts'
import { runDocuments } from '@/scripts/fuzz/run'
import { totalOf } from '@/scripts/fuzz/tally'
import { shown } from './shown'

/** Twelve documents in each layout and format. */
const EACH = 12
const COUNT = EACH * (ALL_LAYOUTS.length + FORMATS.length)
const { tally, failing } = await runDocuments('suite', 0, COUNT)
/** Layouts of which a reader can get back only a part: the rest must be flagged. */
const HARD = new Set(['labels-first', 'pdf-unruled'])

describe('generated documents', () => {
  it('are read exactly or flagged, cell by cell', () => {
    expect(totalOf(tally, ['document.']).n).toBe(COUNT)
    expect(failing.map(shown)).toEqual([])
  })

  it('without noise are read exactly', () => {
    const clean = Object.entries(tally.counts).filter(
      ([kind]) => kind.endsWith('.clean') && !HARD.has(kind.split('.')[1] ?? ''),
    )
    expect(clean.length).toBeGreaterThan(ALL_LAYOUTS.length / 2)
    expect(clean.filter(([, count]) => count.exact < count.n).map(([kind]) => kind)).toEqual([])
  })

  it('with nothing to find fault with are hardly ever called doubtful', () => {
    const easy = Object.entries(tally.counts).filter(([kind]) => !HARD.has(kind.split('.')[1] ?? ''))
    const sound = easy.reduce((sum, [, count]) => sum + count.sound, 0)
    const doubted = easy.reduce((sum, [, count]) => sum + count.doubted, 0)
    expect(sound).toBeGreaterThan(COUNT / 4)
    expect(doubted / sound).toBeLessThan(0.05)
  })

  it('with noise that loses nothing are nearly all read exactly', () => {
    const noisy = Object.entries(tally.counts).filter(
      ([kind]) => kind.endsWith('.noise') && !HARD.has(kind.split('.')[1] ?? ''),
    )
    const exact = noisy.reduce((sum, [, count]) => sum + count.exact, 0)
    const all = noisy.reduce((sum, [, count]) => sum + count.n, 0)
    expect(exact / all).toBeGreaterThan(0.97)
  })
})
