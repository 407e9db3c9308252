import { detectDelimiter, streamCsvRows } from 'hucre/csv';
import { EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue } from './cell-text.ts';
import { decodeText } from './encoding.ts';
import { fillMerged, type Sheet } from './sheet.ts';
import { readOldWorkbook } from './old-workbook.ts';

/** A file cannot be read as a sheet; the message says what it is and what to do. */
export class SheetFileError extends Error {
  override name = 'SheetFileError';
}

const again = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”，再导入';

/**
 * Opens a workbook (.xlsx, .xls, also pages and XML that carry these names) or a CSV file. What it
 * is, is told by its content, not by its name.
 *
 * @throws {SheetFileError} when it is empty, locked by a password, damaged, or something else
 */
export async function openSheets(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  if (bytes.length === 0) throw new SheetFileError(`“${fileName}”是空文件。请检查后重新选择。`);
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK')) return openXlsx(bytes, fileName);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return openOld(bytes, fileName);
  if (/^%PDF|^\x89PNG|^\xff\xd8\xff|^GIF8|^Rar!|^7z|^\x1f\x8b/.test(head)) {
    throw new SheetFileError(`“${fileName}”不是表格文件。请选择 .xlsx、.xls 或 .csv 文件。`);
  }
  const text = decodeText(bytes);
  if (text === null) {
    throw new SheetFileError(`“${fileName}”的文字编码无法识别，或文件已损坏。${again}。`);
  }
  if (/^\s*<(?:!doctype|html|table|\?xml|head|meta|style)/i.test(text))
    return openOld(bytes, fileName);
  return [csvSheet(text, fileName)];
}

async function openXlsx(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const workbook = await readXlsx(bytes).catch((cause: unknown) => {
    throw unreadable(fileName, cause);
  });
  return workbook.sheets.map((sheet) => {
    const rows = sheet.rows as CellValue[][];
    const merges = (sheet.merges ?? []).map((range) => ({
      startRow: range.startRow,
      endRow: range.endRow,
      startColumn: range.startCol,
      endColumn: range.endCol,
    }));
    fillMerged(rows, merges);
    const hidden = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden);
    return {
      name: sheet.name,
      isHidden: Boolean(sheet.hidden || sheet.veryHidden),
      rowCount: rows.length,
      hiddenRows: new Set(hidden.map(([index]) => index + 1)),
      rows: () => numbered(rows),
    };
  });
}

async function openOld(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  try {
    return await readOldWorkbook(bytes);
  } catch (cause) {
    throw unreadable(fileName, cause);
  }
}

function unreadable(fileName: string, cause: unknown): SheetFileError {
  const message = cause instanceof Error ? cause.message : '';
  if (cause instanceof EncryptedFileError || /password|encrypt/i.test(message)) {
    const words = `“${fileName}”设有打开密码。请在 Excel 或 WPS 中取消密码后另存，再导入。`;
    return new SheetFileError(words, { cause });
  }
  return new SheetFileError(`“${fileName}”不是完整的表格文件，可能已损坏或改过扩展名。${again}。`, {
    cause,
  });
}

function csvSheet(text: string, fileName: string): Sheet {
  const delimiter = detectDelimiter(text.slice(0, 100_000));
  return {
    name: fileName.replace(/\.[^.]*$/, ''),
    isHidden: false,
    rowCount: text.split('\n').length,
    hiddenRows: new Set(),
    rows: () => numbered(streamCsvRows(text, { delimiter })),
  };
}

function* numbered(
  rows: Iterable<readonly CellValue[]>,
): Iterable<{ number: number; values: readonly CellValue[] }> {
  let number = 0;
  for (const values of rows) {
    number += 1;
    yield { number, values };
  }
}
