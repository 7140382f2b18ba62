/**
 * Account 899: Årets resultat, in BAS, Kommun-Bas and Region-Bas alike. It states what all the others come to, with the other sign, so
 * that a whole file with it sums to zero.
 */
export const isYearResultAccount = (account: string): boolean => /^899\d*$/.test(account)
