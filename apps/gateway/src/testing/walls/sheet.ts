import Excel from 'exceljs';

/** The cells of a spreadsheet, sheet by sheet: what of a file does not say when it was made. */
export async function cellsOf(file: Uint8Array): Promise<unknown[]> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook.worksheets.map((sheet) => sheet.getSheetValues());
}
