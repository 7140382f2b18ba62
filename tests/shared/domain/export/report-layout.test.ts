import { describe, expect, it } from 'vitest'
import { reportLayout } from '../../../../shared/domain/export/report-layout.ts'
import { reportOutline } from '../../../../shared/text/report-outline.ts'
import { reportWords } from '../../../../shared/text/report-words.ts'
import { examplePackage } from '../../../support/package-content.ts'

const HEADINGS = [
  'Sammanfattning',
  'Förslag till beslut',
  '1 Bakgrund och uppdrag',
  '2 Syfte, mål och avgränsning',
  '3 Arbetssätt, deltagare och samråd med verksamheten',
  '4 Nuläge: ekonomistyrning, kodplaner, system och jämförbarhet',
  '5 Metod: begrepp, kostnadsbegrepp, katalog över kostnader/värden',
  '6 Behov av isolering i budgetplanering och budgetuppföljning',
  '7 Fördelningsnycklar och gemensamma kostnader (OH)',
  '8 Indikatorer för löpande uppföljning',
  '9 Provräkning/pilot: resultat per part, med kvalitetsmärkning',
  '10 Koppling till finansieringsmodellen (skatteväxling, tilläggsbelopp, utvecklingsmedel)',
  '11 Struktur för uppföljning: årshjul, roller, rapportvägar',
  '12 Konsekvenser: ekonomi, personal/arbetsinsats, IT, juridik/dataskydd, jämställdhet, barn, glesbygd',
  '13 Risker och osäkerheter',
  '14 Genomförandeplan per part och tidplan (2026-01-01–2027-12-31)',
  '15 Utvärdering',
  'Bilagor',
]

describe('the report', () => {
  const content = examplePackage()
  const layout = reportLayout(content, reportWords)

  it('has the agreed headings in order', () => {
    expect(layout.blocks.flatMap((block) => (block.is === 'heading' && block.level === 1 ? [block.text] : []))).toEqual(
      HEADINGS,
    )
  })

  it('has a title page with case number, version, date, group and status', () => {
    expect(layout.titlePage.map(({ label }) => label).slice(0, 5)).toEqual([
      'Diarienummer',
      'Version',
      'Datum',
      'Arbetsgrupp',
      'Status',
    ])
    expect(layout.titlePage[2]?.value).toBe('2026-11-20')
  })

  it('has words under every heading', () => {
    for (const heading of reportOutline(content).headings.filter(({ level }) => level === 1)) {
      const next = layout.blocks.findIndex((block) => block.is === 'heading' && block.text === heading.text)
      expect(layout.blocks[next + 1]).toBeDefined()
      if (heading.text !== 'Bilagor') expect(heading.body.length).toBeGreaterThan(0)
    }
  })

  it('counts the empty cells of the isolation matrix and shows each of them', () => {
    const isolation = reportOutline(content).headings.find(({ text }) => text.startsWith('6 '))
    expect(isolation?.body.join(' ')).toContain('3 av 78 rutor är bedömda, 75 är tomma.')
    const matrix = reportLayout(content, reportWords).blocks.find(
      (block) => block.is === 'table' && block.caption.startsWith('Isoleringsnivå'),
    )
    const rows = matrix?.is === 'table' ? matrix.rows : []
    expect(rows[0]).toEqual(['A1 Sjuksköterska dag', '·/0', '1/3', '·/·', '·/·'])
    expect(
      rows
        .at(-1)
        ?.slice(1)
        .reduce((sum, empty) => sum + Number(empty), 0),
    ).toBe(75)
  })

  it('lists what is left as Kvarstår, from the gates', () => {
    const left = reportOutline(content).headings.filter(({ text }) => text === 'Kvarstår')
    expect(left).toHaveLength(2)
    expect(left[0]?.body).toEqual(['Krokoms underlag är inte avstämt.'])
  })

  it('marks what the working group must write', () => {
    const todos = layout.blocks.filter((block) => block.is === 'todo')
    expect(todos.length).toBeGreaterThan(8)
    for (const todo of todos) expect(todo.text).toMatch(/^Att fylla i av arbetsgruppen: /)
  })

  it('shows the same strings as the grid', () => {
    const table = layout.blocks.find((block) => block.is === 'table' && block.caption === 'Indikatorer per part')
    if (table?.is !== 'table') throw new Error('no table')
    expect(table.rows.map((row) => row.slice(2, 6))).toEqual([
      ['716', '67', 'saknas', '–'],
      ['..', '608,94', 'saknas', 'saknas'],
      ['0,0', 'saknas', 'saknas', 'saknas'],
    ])
  })

  it('has tables whose rows are as wide as their heads', () => {
    for (const block of layout.blocks)
      if (block.is === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length)
  })

  it('names every file of the package in the outline', () => {
    expect(reportOutline(content).files).toEqual([
      'manifest.json',
      'oppna-data/datapackage.json',
      'oppna-data/deklaration.csv',
      'oppna-data/dubbelrakning.csv',
      'oppna-data/indikatorblad.csv',
      'oppna-data/indikatorer.csv',
      'oppna-data/isolering.csv',
      'oppna-data/kallor.csv',
      'oppna-data/katalog.csv',
      'oppna-data/lanet.csv',
      'oppna-data/metod.json',
      'oppna-data/overhead.csv',
      'oppna-data/poster.csv',
      'oppna-data/underlag.csv',
      'oppna-data/volymer.csv',
      'samsyn-arbetsbok-2026-budget-exempel.xlsx',
      'samsyn-rapport-2026-budget-exempel.docx',
    ])
  })

  it('prints who has been consulted, what is relevant and why, and the log of decisions, each where it belongs', () => {
    const by = { version: '0.2', by: 'Tjänstepersonsarenan', note: 'Enligt protokoll.' }
    const method = {
      ...content.method,
      items: content.method.items.map((item) =>
        item.id === 'B4'
          ? { ...item, relevance: { decision: 'not-relevant' as const, reason: 'Egenvård är inte HSL.' } }
          : item,
      ),
      consultations: [
        { id: 's', itemId: 'A1', role: 'MAS', date: '2026-03-02', outcome: 'Instämmer.', version: '0.2' },
      ],
      decisions: [
        { id: 'f', status: 'proposed' as const, date: '2026-09-01', ...by },
        { id: 'b', status: 'decided' as const, date: '2026-10-15', ...by },
      ],
    }
    const { blocks } = reportLayout({ ...content, method }, reportWords)
    const rowsOf = (caption: string) => {
      const found = blocks.find((block) => block.is === 'table' && block.caption.startsWith(caption))
      return found?.is === 'table' ? found.rows : []
    }
    expect(rowsOf('Samråd')).toEqual([['A1 Sjuksköterska dag', 'MAS', '2026-03-02', '0.2', 'Instämmer.']])
    expect(rowsOf('Poster som är aktuella')).toEqual([['B4', 'Egenvård', 'Ej aktuell', 'Egenvård är inte HSL.']])
    expect(rowsOf('Bilaga 7').slice(-2)).toEqual([
      ['Version 0.2 föreslagen', '2026-09-01, Tjänstepersonsarenan. Enligt protokoll.'],
      ['Version 0.2 beslutad', '2026-10-15, Tjänstepersonsarenan. Enligt protokoll.'],
    ])
  })
})
