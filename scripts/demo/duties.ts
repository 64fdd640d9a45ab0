/** What kind of work a body does, and so how busy it is: rough yearly averages for a county body of middling size. */
import type { DEPARTMENTS, MORE_DEPARTMENTS } from './words'

export type Department = keyof typeof DEPARTMENTS | keyof typeof MORE_DEPARTMENTS
export type Duty = Department | 'government' | 'office' | 'township' | 'tax' | 'weather' | 'customs' | 'zone'

export interface Workload {
  readonly requests: number
  readonly documents: number
  readonly licensing: number
  readonly penalties: number
  readonly coercive: number
  /** Fees charged, in 万元. */
  readonly fees: number
}

/** Requests, normative documents, licences, penalties, coercive measures, fees. */
const workload = (
  requests: number,
  documents: number,
  licensing: number,
  penalties: number,
  coercive: number,
  fees: number,
): Workload => ({ requests, documents, licensing, penalties, coercive, fees })

const ORDINARY = workload(2, 1, 20, 4, 0, 0)

const WORKLOADS: Readonly<Partial<Record<Duty, Workload>>> = {
  government: workload(70, 12, 4000, 1500, 150, 900),
  office: workload(14, 5, 0, 0, 0, 0),
  township: workload(0.8, 0, 3, 6, 1, 0),
  police: workload(9, 1, 2500, 1800, 160, 60),
  resources: workload(16, 2, 260, 30, 2, 400),
  housing: workload(14, 2, 400, 60, 3, 120),
  education: workload(4, 2, 30, 3, 0, 30),
  health: workload(3, 1, 500, 60, 1, 5),
  market: workload(6, 1, 9000, 260, 30, 0),
  labour: workload(4, 2, 60, 20, 0, 0),
  transport: workload(4, 1, 600, 200, 20, 10),
  agriculture: workload(4, 1, 150, 40, 2, 0),
  emergency: workload(2, 1, 60, 50, 2, 0),
  tax: workload(2, 1, 4000, 120, 8, 0),
  weather: workload(0.3, 0, 15, 1, 0, 0),
  customs: workload(1, 0, 900, 60, 4, 0),
  zone: workload(6, 1, 300, 30, 1, 20),
}

export const workloadOf = (duty: Duty): Workload => WORKLOADS[duty] ?? ORDINARY
