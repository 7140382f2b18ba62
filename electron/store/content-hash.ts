import { createHash } from 'node:crypto'
import type { ReadDb } from './connection.ts'

/** Everything a workspace holds that a person put there; history, derived sums and withdrawn batches left out. */
const CONTENT = [
  "SELECT id, party, year, kind, file_name, sheet, sha256, rows, ore, control_ore, mapping FROM import_batch WHERE status = 'active' ORDER BY id",
  `SELECT b.id AS batch, r.row, c.chart, c.key, r.ore, r.amount_text, r.period FROM ledger_row r JOIN import_batch b ON b.no = r.batch_no
   JOIN code_string c ON c.id = r.code_id WHERE b.status = 'active' ORDER BY b.id, r.row, r.id`,
  'SELECT id, name, chart, party, conditions, item_id, target, axes, origin, sent_party, sent_year FROM tagging_rule ORDER BY id',
  'SELECT party, year, kind, code_key, item_id, target, axes FROM hand_tag ORDER BY party, year, kind, code_key',
  'SELECT id, key_id, party, from_year, to_year, body FROM key_values ORDER BY id',
  'SELECT id, party, body FROM import_recipe ORDER BY id',
  'SELECT volume_id, party, year, kind, body FROM volume_value ORDER BY volume_id, party, year, kind',
  'SELECT id, method_id, version, status, name, date, base, head FROM method_version ORDER BY id',
  'SELECT version_id, section, id, position, body FROM method_part ORDER BY version_id, section, position, id',
  "SELECT value FROM setting WHERE key = 'method.active' ORDER BY key",
  'SELECT item_id, body FROM carry_over ORDER BY item_id',
  'SELECT id, body FROM saved_view ORDER BY id',
  'SELECT party, year, id, body FROM received_contribution ORDER BY party, year',
  'SELECT item_id, party, phase, body FROM isolation_assessment ORDER BY item_id, party, phase',
  'SELECT item_id, party, year, kind, body FROM grade_change ORDER BY item_id, party, year, kind',
  'SELECT party, year, body FROM overhead_declaration ORDER BY party, year',
  'SELECT question_id, party, year, item_id, body FROM declaration_answer ORDER BY question_id, party, year, item_id',
  'SELECT double_count_id, party, year, kind, body FROM double_count_verdict ORDER BY double_count_id, party',
  'SELECT id, body FROM joint_board ORDER BY id',
] as const

/** SHA-256 over the content: equal before and after any sequence of steps and their undoing. */
export function contentHash(db: ReadDb): string {
  const hash = createHash('sha256')
  for (const sql of CONTENT) {
    hash.update('\n')
    for (const row of db.each(sql)) hash.update(`${JSON.stringify(Object.values(row))}\n`)
  }
  return hash.digest('hex')
}
