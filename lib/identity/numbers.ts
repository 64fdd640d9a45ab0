/** Regions behind the numbers of a contact line: telephone area code, postcode. */
import rows from './data/area-codes.json'
import { type Region, regionOf } from './regions'

const AREA_CODES = new Map(
  rows.map((row) => {
    const [code = '', ...regions] = row.split(' ')
    return [code, regions.flatMap((region) => regionOf(region) ?? [])] as const
  }),
)

/** Prefectures served by a long-distance area code (`0571`); none where there is no such code. */
export const regionsOfAreaCode = (code: string): readonly Region[] => AREA_CODES.get(code) ?? []

/** Provinces by the first two digits of a postcode. */
const POSTAL_PROVINCES: Readonly<Record<string, readonly string[]>> = {
  11: ['10'],
  12: ['30'],
  13: ['05', '06', '07'],
  14: ['03', '04'],
  15: ['01', '02'],
  21: ['11', '12'],
  22: ['13'],
  23: ['15', '16'],
  31: ['20'],
  32: ['21', '22'],
  33: ['31', '32'],
  34: ['23', '24'],
  35: ['35', '36'],
  36: ['33', '34'],
  37: ['25', '26', '27'],
  41: ['45', '46', '47'],
  42: ['43', '44'],
  43: ['41', '42'],
  44: ['51', '52'],
  45: ['53', '54'],
  46: ['57'],
  50: ['40'],
  51: ['61', '62', '63', '64'],
  52: ['55', '56'],
  53: ['65', '66', '67'],
  54: ['85', '86'],
  61: ['71', '72'],
  62: ['73', '74'],
  63: ['81'],
  64: ['75'],
  65: ['83', '84'],
}
const BY_POSTCODE = new Map(
  Object.entries(POSTAL_PROVINCES).flatMap(([province, zones]) =>
    zones.map((zone) => [zone, regionOf(`${province}0000`)] as const),
  ),
)

/** The province of a six-digit postcode: its first two digits; none where no province has them. */
export const regionsOfPostcode = (postcode: string): readonly Region[] => {
  const province = BY_POSTCODE.get(postcode.slice(0, 2))
  return province ? [province] : []
}
