/** What an HTML page calls itself, its article and its site. */

/** Meta elements that carry the name of the site, who published the article, and its title. */
const SITE_META = /^(?:sitename|og:site_name)$/i
const PUBLISHER_META = /^(?:contentsource|source|author|dc\.publisher|publisher)$/i
const TITLE_META = /^(?:articletitle|og:title|dc\.title|title)$/i

export class Titles {
  siteName: string | null = null
  publisher: string | null = null
  isOpen = false
  private parts: string[] = []
  private ofPage: string | null = null
  private ofArticle: string | null = null

  meta(name: string, content: string): void {
    if (content === '') return
    if (TITLE_META.test(name)) this.ofArticle ??= content
    else if (SITE_META.test(name)) this.siteName ??= content
    else if (PUBLISHER_META.test(name)) this.publisher ??= content
  }

  open(): void {
    this.isOpen = true
    this.parts = []
  }

  text(text: string): void {
    this.parts.push(text)
  }

  close(): void {
    this.ofPage ??= this.parts.join('').trim() || null
    this.isOpen = false
    this.parts = []
  }

  /** That of the article goes before that of the page around it. */
  get title(): string | null {
    return this.ofArticle ?? this.ofPage
  }
}
