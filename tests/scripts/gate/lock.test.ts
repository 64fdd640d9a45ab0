import { expect, test } from 'vitest'
import { missingFromLock } from '@/scripts/gate/lock'

const lock = {
  '': { optionalDependencies: { a: '1.0.0' } },
  'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
  'node_modules/a/node_modules/a-linux': {},
  'node_modules/b': {},
  'node_modules/b/node_modules/@x/c': { optionalDependencies: { 'a-mac': '2.0.0' } },
}

test('an optional package without an entry is named, with who wants it', () => {
  expect(missingFromLock(lock)).toEqual([
    'node_modules/a → a-mac@1.0.0',
    'node_modules/b/node_modules/@x/c → a-mac@2.0.0',
  ])
})

test('an entry beside or above the package that wants it is enough', () => {
  expect(missingFromLock({ ...lock, 'node_modules/a-mac': {} })).toEqual([])
  expect(missingFromLock({ '': { optionalDependencies: { z: '1.0.0' } } })).toEqual(['package.json → z@1.0.0'])
})
