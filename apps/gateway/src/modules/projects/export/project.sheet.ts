import type { ExportRow } from './export-rows.ts';
import { AMOUNT, DAY, day, type Sheet, type SheetColumn, text, yuan } from './export-sheet.ts';

const COLUMNS: readonly SheetColumn<ExportRow>[] = [
  { zh: '项目编号', en: 'Number', width: 18, value: (row) => text(row.number) },
  { zh: '项目名称', en: 'Name', width: 34, value: (row) => text(row.name) },
  { zh: '状态', en: 'State', width: 10, value: (row) => text(row.state) },
  { zh: '时效', en: 'Timeliness', width: 10, value: (row) => text(row.timeliness) },
  { zh: '类别', en: 'Category', width: 12, value: (row) => text(row.category) },
  { zh: '协作方式', en: 'Scheme', width: 16, value: (row) => text(row.scheme) },
  { zh: '受援县', en: 'County', width: 12, value: (row) => text(row.county) },
  { zh: '项目地点', en: 'Site', width: 16, value: (row) => text(row.site) },
  { zh: '帮扶方', en: 'Provider', width: 16, value: (row) => text(row.provider) },
  { zh: '实施方', en: 'Built by', width: 14, value: (row) => text(row.builder) },
  { zh: '责任单位', en: 'Answers for it', width: 20, value: (row) => text(row.organisation) },
  { zh: '责任人', en: 'Person', width: 10, value: (row) => text(row.person_name) },
  { zh: '计划投资（元）', en: 'Planned (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.planned_fen) },
  { zh: '已安排（元）', en: 'Allocated (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.allocated_fen) },
  { zh: '已支出（元）', en: 'Spent (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.spent_fen) },
  { zh: '计划开工', en: 'Planned start', width: 12, format: DAY, value: (row) => day(row.planned_start_on) },
  { zh: '实际开工', en: 'Started', width: 12, format: DAY, value: (row) => day(row.started_on) },
  { zh: '完工期限', en: 'Deadline', width: 12, format: DAY, value: (row) => day(row.deadline) },
  { zh: '实际完工', en: 'Completed', width: 12, format: DAY, value: (row) => day(row.completed_on) },
  { zh: '下一到期日', en: 'Next due', width: 12, format: DAY, value: (row) => day(row.next_due_on) },
];

export const projectSheet: Sheet<ExportRow> = { words: { zh: '项目', en: 'Projects' }, columns: COLUMNS };
