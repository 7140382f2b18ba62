/** What is written, what is stored, what is read on the sheet, and what the difference between versions calls it. */
export interface Written {
  title: string
  text: string
  field: string
  stored: unknown
  said: string
  /** Codes are looked at before they are sent. */
  fault?: RegExp
}
const LINES = 'Löner\nSemester'
export const onA1: Written[] = [
  { title: 'Namn', text: 'Ssk, dag', field: 'name', stored: 'Ssk, dag', said: 'namnet ändrat' },
  { title: 'Definition', text: 'Dagtid.', field: 'definition', stored: 'Dagtid.', said: 'definitionen ändrad' },
  { title: 'Ingår', text: LINES, field: 'included', stored: ['Löner', 'Semester'], said: 'det som ingår ändrat' },
  { title: 'Ingår inte', text: 'Restid', field: 'notIncluded', stored: ['Restid'], said: 'det som inte ingår ändrat' },
  {
    title: 'Konton, Kommun-Bas',
    text: '502, 5031',
    field: 'accounts',
    stored: [
      { chart: 'KOMMUN_BAS', prefix: '502' },
      { chart: 'KOMMUN_BAS', prefix: '5031' },
    ],
    said: 'kontona ändrade',
    fault: /är inget konto: skriv en till tio siffror\.$/,
  },
  {
    title: 'Konton, Region-Bas',
    text: '40',
    field: 'accounts',
    stored: [
      { chart: 'KOMMUN_BAS', prefix: '502' },
      { chart: 'KOMMUN_BAS', prefix: '5031' },
      { chart: 'REGION_BAS', prefix: '40' },
    ],
    said: 'kontona ändrade',
    fault: /är inget konto: skriv en till tio siffror\.$/,
  },
  {
    title: 'Anmärkning om konton',
    text: 'Bara månadslön.',
    field: 'accountNote',
    stored: 'Bara månadslön.',
    said: 'anmärkningen om konton ändrad',
  },
  {
    title: 'RS, räkenskapssammandraget',
    text: '510',
    field: 'rs',
    stored: ['510'],
    said: 'RS-koderna ändrade',
    fault: /är ingen RS-kod: skriv tre siffror\.$/,
  },
  {
    title: 'Regionens verksamhetskoder',
    text: '011, 012',
    field: 'dvo',
    stored: ['011', '012'],
    said: 'verksamhetskoderna ändrade',
  },
  {
    title: 'Isoleringsproblem',
    text: 'Ett ansvar för allt.',
    field: 'isolationProblem',
    stored: 'Ett ansvar för allt.',
    said: 'isoleringsproblemet ändrat',
  },
  {
    title: 'Anmärkning om nycklar',
    text: 'Mäts varje höst.',
    field: 'keyNote',
    stored: 'Mäts varje höst.',
    said: 'anmärkningen om nycklar ändrad',
  },
]
export const onV1: Written[] = [
  { title: 'Enhet', text: 'dygn per patient', field: 'unit', stored: 'dygn per patient', said: 'enheten ändrad' },
  { title: 'Källa', text: 'Vårdvalsregistret', field: 'source', stored: 'Vårdvalsregistret', said: 'källan ändrad' },
]
