import { type Rule, forbidCode, within } from '../rule.ts'

const HIDDEN_INPUTS: Record<string, RegExp> = {
  'reads the clock (Date.now)': /\bDate\s*\.\s*now\b/,
  'reads the clock (new Date without arguments)': /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/,
  'reads the clock (performance.now)': /\bperformance\s*\.\s*now\b/,
  'draws lots (Math.random, crypto)': /\bMath\s*\.\s*random\b|\bcrypto\s*\.\s*(randomUUID|getRandomValues)\b/,
  'writes to the console': /\bconsole\s*\./,
  'reads the process (process.env, argv, platform)': /\bprocess\s*\.\s*(env|argv|platform|cwd)\b/,
  'uses the machine’s locale (toLocale…() without one)':
    /\.toLocale(?:String|DateString|TimeString|UpperCase|LowerCase)\(\s*\)/,
  'uses the machine’s locale (Intl without one)':
    /\bIntl\s*\.\s*(?:NumberFormat|DateTimeFormat|Collator|PluralRules|ListFormat)\(\s*(?:undefined\b|\))/,
}

export const purity: Rule[] = [
  {
    says: 'shared/ takes clock, chance, console and locale as arguments, or does without',
    broken: forbidCode(within('shared'), HIDDEN_INPUTS),
    bad: [
      { 'shared/domain/tag/tag.ts': 'const now = Date.now()' },
      { 'shared/domain/tag/tag.ts': 'const now = new Date()' },
      { 'shared/domain/tag/tag.ts': 'const at = performance.now()' },
      { 'shared/model/ids.ts': 'export const id = () => Math.random()' },
      { 'shared/model/ids.ts': 'export const id = () => crypto.randomUUID()' },
      { 'shared/domain/tag/tag.ts': 'console.log(rows)' },
      { 'shared/text/sv.ts': 'const home = process.env.HOME' },
      { 'shared/domain/present/sum.ts': 'return amount.toLocaleString()' },
      { 'shared/domain/present/sum.ts': 'new Intl.NumberFormat(undefined, { style: 1 })' },
    ],
    good: [
      { 'shared/model/period.ts': "// never Date.now() here\nconst words = 'Date.now()'\nconst day = new Date(text)" },
      { 'shared/domain/present/sum.ts': "new Intl.NumberFormat('sv-SE')" },
    ],
  },
]
