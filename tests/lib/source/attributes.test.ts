import { describe, expect, test } from 'vitest'
import { ATTRIBUTES, attributeAt } from '@/lib/source/attributes'

const asked = (name: string): string => attributeAt(`<td ${name}=""`, 4, 4 + name.length)

describe('attributes', () => {
  test.each(ATTRIBUTES)('%s is known in small letters and in capitals', (name) => {
    expect(asked(name)).toBe(name)
    expect(asked(name.toUpperCase())).toBe(name)
  })

  test.each(['width', 'id', 'data-style', 'styles', 'stile', 'onclick', ''])('"%s" does not matter', (name) => {
    expect(asked(name)).toBe('')
  })
})
