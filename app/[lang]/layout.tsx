import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { langOf } from '@/app/_parts/view'
import { themeCss } from '@/lib/chart/theme'
import { SITE } from '@/lib/locale/site'
import '@/app/styles/tokens.css'
import '@/app/styles/base.css'
import '@/app/styles/site.css'
import '@/app/styles/forms.css'
import '@/app/styles/tables.css'
import '@/app/styles/figures.css'
import '@/app/styles/regions.css'

interface LayoutProps {
  readonly params: Promise<{ readonly lang: string }>
  readonly children: ReactNode
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const generateMetadata = async (props: LayoutProps): Promise<Metadata> => {
  const t = SITE[await langOf(props)]
  return { title: { template: `%s · ${t.name}`, default: t.name }, description: t.description }
}

/** The document around every page, in the language of the address. */
const Layout = async (props: LayoutProps) => (
  <html lang={SITE[await langOf(props)].htmlLang}>
    <head>
      <style>{themeCss()}</style>
    </head>
    <body>{props.children}</body>
  </html>
)

export default Layout
