/**
 * The sums by year, region, level, kind, scope and edition, the distributions beside them, and the coverage. They are
 * kept up within the transaction that changes reports: `rollupsBefore` when it knows which slots change, `moveRollups`
 * when they have changed, both for any number of slots at once. Reports elsewhere whose findings are counted anew are
 * told to `flagsBefore`; after the move, `moveFlags` takes those up.
 */
export { flagsBefore, rollupsBefore, type Slot } from './rollup/ledger'
export { clearRollups, moveFlags, moveRollups, rebuildRollups } from './rollup/move'
