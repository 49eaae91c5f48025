import { isHalfCell, type ReportEntry } from './entry.ts'

/** Which cells are shown together: those of one set of recipes, and never a half cell among full ones. */
export function setOf(entry: ReportEntry): string {
  const set = entry.cell?.set
  if (set !== undefined) return set
  return isHalfCell(entry) ? 'half-cell' : 'cells'
}

const titles: Readonly<Record<string, string>> = {
  comparison: 'Full cells, one positive for all',
  nmc811: 'The best of each patent against NMC811',
  'half-cell': 'Half cells against lithium',
  cells: 'Cells',
}

/** Heading of a set; an unknown one is called by its own name. */
export function setTitle(set: string): string {
  return titles[set] ?? set
}

const families: Readonly<Record<string, string>> = {
  '000': 'Patent 000: coated silicon and silicon oxide',
  '001': 'Patent 001: storing phase in a second phase',
  '002': 'Patent 002: oxide skin',
  '003': 'Patent 003: tin–nickel',
}

/** What the key calls a group of entries; entries of no patent are references. */
export function familyTitle(patent: string | undefined): string {
  if (patent === undefined) return 'References'
  return families[patent] ?? patent
}
