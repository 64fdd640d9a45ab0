import type { AgencyDetail, PeerMedian } from '@/app/_data'
import { Figure } from '@/app/_parts/figure'
import { LineKey, OutcomeKey } from '@/app/_parts/key'
import { markFor } from '@/app/_parts/trend-figure'
import type { View } from '@/app/_parts/view'
import { drawMix, type MixRow } from '@/lib/chart/mix'
import { colour } from '@/lib/chart/theme'
import { breaksOf, drawTrend, type Trend } from '@/lib/chart/trend'
import { METRICS, type MetricId, OUTCOMES, type Outcome, outcomeMetric } from '@/lib/form'
import { figureLine, integer } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { FIGURES } from '@/lib/locale/figures'
import { UNITS } from '@/lib/locale/units'
import { evaluateAll } from '@/lib/metrics/evaluate'
import type { Lang } from '@/lib/url'
import { agencyCsv } from './csv'
import { doubtNotes, gapNotes, smallNote } from './gap-notes'
import { gapWords, isTelling, reportPoint } from './line'
import { LineTable } from './line-table'
import { PeerFigure } from './peer-figure'
import { type AgencyYear, type LineYear, lineOf, mainScope } from './years'

interface ChartsProps {
  readonly view: View
  readonly agency: AgencyDetail
  readonly years: readonly AgencyYear[]
  readonly medians: readonly PeerMedian[]
}

const VOLUMES: readonly MetricId[] = ['received', 'disposed']
const OUTCOME_METRICS = (Object.keys(OUTCOMES) as Outcome[]).map(outcomeMetric)
const NOTHING = evaluateAll({}, '2021')

/** A year's outcomes as a bar; a year without report, or with an outcome in doubt, has words instead. */
const mixRow = (item: LineYear, lang: Lang): MixRow => {
  const { year, report } = item
  const row = { label: String(year), figures: NOTHING }
  if (!report) return { ...row, note: gapWords(item, lang) ?? '' }
  if (OUTCOME_METRICS.some((metric) => report.figures[metric].doubtful))
    return { ...row, note: AGENCIES[lang].doubtShort }
  const { numerator } = report.figures.disposed
  const note = numerator === null ? UNITS[lang].nothing.unknown.glyph : FIGURES[lang].n(integer(numerator, lang))
  return { ...row, figures: report.figures, note }
}

/** The charts of an agency: how much, how answered, how often not held. */
export const AgencyCharts = ({ view, agency, years, medians }: ChartsProps) => {
  const { lang } = view
  const t = AGENCIES[lang]
  const scope = mainScope(agency.reports)
  const line = lineOf(years, scope)
  const last = [...line].reverse().find(({ report }) => report !== null)
  const saying = (metric: MetricId, sentence: (year: string, value: string) => string, plain: string): string =>
    last?.report && isTelling(last.report, metric, lang)
      ? sentence(String(last.year), figureLine(metric, last.report.figures[metric], lang))
      : plain
  const notes = gapNotes(years, scope, lang)
  const shared = { view, csv: agencyCsv(agency, 'reports', lang) }
  const volumes: Trend = {
    unit: 'count',
    series: VOLUMES.map((metric, index) => ({
      name: METRICS[metric].label[lang],
      colour: index === 0 ? 'a' : 'b',
      shape: index === 0 ? 'circle' : 'diamond',
      points: line.map((item) => reportPoint(metric, item.year, item.report, lang)),
    })),
    breaks: breaksOf(VOLUMES, lang),
    mark: markFor(view),
    lang,
    named: false,
  }
  const rows = line.map((item) => mixRow(item, lang))
  return (
    <div className="figures">
      <Figure
        {...shared}
        id="requests"
        title={saying('received', t.requestsTitle, t.requests)}
        subtitle={t.requestsSubtitle(agency.name)}
        draw={(size) => drawTrend(volumes, size)}
        legend={<LineKey names={volumes.series.map((one) => ({ ...one, colour: colour(one.colour) }))} />}
        notes={[...doubtNotes(line, VOLUMES, lang), ...notes]}
        table={<LineTable caption={t.requests} line={line} metrics={VOLUMES} lang={lang} />}
        metric="received"
      />
      <Figure
        {...shared}
        id="outcomes"
        title={saying('disclosure_rate', t.mix, t.mixPlain)}
        subtitle={t.mixSubtitle(agency.name)}
        draw={(size) => drawMix({ rows, mark: markFor(view), lang }, size)}
        legend={<OutcomeKey lang={lang} />}
        notes={[
          FIGURES[lang].mixNote,
          ...doubtNotes(line, OUTCOME_METRICS, lang),
          ...breaksOf(OUTCOME_METRICS, lang).map(({ why }) => why),
          ...notes,
        ]}
        table={<LineTable caption={t.mixPlain} line={line} metrics={OUTCOME_METRICS} lang={lang} />}
        metric="outcome_share.granted"
      />
      <PeerFigure
        {...shared}
        agency={agency}
        line={line}
        medians={medians.filter((median) => median.scope === scope)}
        title={saying('not_held_share', t.notHeld, t.notHeldPlain)}
        notes={[smallNote(lang), ...doubtNotes(line, ['not_held_share'], lang), ...notes]}
      />
    </div>
  )
}
