import { defineTexts } from '../text/texts.ts';

export const listTexts = defineTexts({
  zh: {
    columns: '列',
    columnsHint: '选择显示的列',
    copy: '复制',
    copyHint: '复制为表格，可直接粘贴到 WPS',
    copied: (n: number) => `已复制 ${n} 行`,
    export: '导出',
    exportHint: '导出当前所见的全部行',
    sum: '合计',
    rows: (shown: number, total: string) => `已显示 ${shown} 行，共 ${total} 行`,
    allRows: (n: number) => `共 ${n} 行`,
    loadingMore: '正在载入后面的行',
    sort: (title: string) => `按${title}排序`,
    all: '全部',
  },
  en: {
    columns: 'Columns',
    columnsHint: 'Choose the columns to show',
    copy: 'Copy',
    copyHint: 'Copy as cells, ready to paste into a spreadsheet',
    copied: (n: number) => `${n} rows copied`,
    export: 'Export',
    exportHint: 'Export all rows of what is shown',
    sum: 'Total',
    rows: (shown: number, total: string) => `${shown} of ${total} rows shown`,
    allRows: (n: number) => `${n} rows`,
    loadingMore: 'Loading more rows',
    sort: (title: string) => `Sort by ${title}`,
    all: 'All',
  },
});
