/** The one place that puts a string into the page as markup: a drawing of ours, every text in it escaped by ECharts. */
export const Svg = ({ text }: { readonly text: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/chart/svg, tested with hostile names
  <div className="svg" dangerouslySetInnerHTML={{ __html: text }} />
)
