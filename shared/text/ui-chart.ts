export const chartText = {
  roleDescription: 'diagram',
  walkHint:
    'Diagram. Gå mellan siffrorna med piltangenterna, Enter förklarar den du står på. Samma siffror finns som tabell.',
  median: (text: string): string => `median ${text}`,
  walked: (spoken: string, at: number, of: number): string => `${spoken} ${at} av ${of}.`,
} as const
