export * from './agencies'
export { type FigureColumn, rollupNames } from './columns'
export * from './reports'
export * from './rollups'
