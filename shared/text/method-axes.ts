import type { TagAxis } from '../model/tag-axes.ts'

export const axesLead =
  'Ett belopp har alltid en post. Den som vill kan också säga var det hör hemma på de här axlarna; ingen är obligatorisk. Listorna hör till metodversionen.'

/** Words for changing the values of an axis. */
export const axesText = {
  add: 'Nytt värde',
  addTo: (axis: string): string => `Nytt värde på axeln ${axis}`,
  rename: (value: string): string => `Ändra: ${value}`,
  renameTitle: (value: string): string => `Byt namn på ${value}`,
  name: 'Namn',
  nameHint: 'Det som är taggat med värdet följer med, också i filer som redan är skickade.',
} as const

/** What each axis is called and what it is for. Source: domain §6.0 item 1. */
export const axisTexts: Readonly<Record<TagAxis, { title: string; why: string }>> = {
  careForm: {
    title: 'Vårdform',
    why: 'Var vården ges. Skiljer ordinärt boende från särskilt boende när samma personal arbetar i båda.',
  },
  targetGroup: { title: 'Målgrupp', why: 'Vilka den ges till, efter ålder.' },
  provider: {
    title: 'Huvudman eller utförare',
    why: 'Vem som utför den: i egen regi eller av någon som huvudmannen har avtal med.',
  },
  financingLevel: {
    title: 'Finansieringsnivå',
    why: 'Hur den betalas, enligt den beslutade resursfördelningsmodellen.',
  },
  costType: {
    title: 'Kostnadsslag',
    why: 'Vad pengarna köper. Följer oftast av kontot och behövs bara när det inte gör det.',
  },
}
