/** One axis an amount may be described on besides its item, and the places on it. Fixed; explained in Metod, chosen in Taggning. */
export interface AxisText {
  readonly title: string
  readonly why: string
  readonly values: readonly string[]
}

export const axesLead =
  'Ett belopp har alltid en post. Den som vill kan också säga var det hör hemma på de här axlarna; ingen är obligatorisk. Listorna är gemensamma och ändras inte här.'

/** Source: domain §6.0 item 1. */
export const axisTexts: readonly AxisText[] = [
  {
    title: 'Vårdform',
    why: 'Var vården ges. Skiljer ordinärt boende från särskilt boende när samma personal arbetar i båda.',
    values: [
      'ordinärt boende',
      'särskilt boende',
      'korttidsplats',
      'bostad med särskild service (LSS)',
      'daglig verksamhet',
      'regionens slutenvård och öppenvård',
    ],
  },
  { title: 'Målgrupp', why: 'Vilka den ges till, efter ålder.', values: ['0–17', '18–64', '65–79', '80+'] },
  {
    title: 'Huvudman eller utförare',
    why: 'Vem som utför den: i egen regi eller av någon som huvudmannen har avtal med.',
    values: ['kommun', 'region', 'extern regi'],
  },
  {
    title: 'Finansieringsnivå',
    why: 'Hur den betalas, enligt den beslutade resursfördelningsmodellen.',
    values: ['skatteväxling', 'tilläggsbelopp', 'gemensamma utvecklingsmedel', 'statsbidrag', 'avgift', 'egen skatt'],
  },
  {
    title: 'Kostnadsslag',
    why: 'Vad pengarna köper. Följer oftast av kontot och behövs bara när det inte gör det.',
    values: ['personal', 'köpt verksamhet', 'material', 'lokal', 'fordon', 'IT', 'OH', 'intäkt'],
  },
]
