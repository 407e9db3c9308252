import * as xlsx from '@e965/xlsx';
import type { CellValue } from './cell-text.ts';
import { decodeText } from './encoding.ts';
import { fillMerged, type Sheet, type SheetRow } from './sheet.ts';

/**
 * Reads a workbook of the time before .xlsx (BIFF), and the web pages and XML that systems hand
 * out under the name .xls.
 *
 * @throws when the file is damaged or locked by a password
 */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const isBinary = bytes[0] === 0xd0;
  const workbook = isBinary
    ? xlsx.read(bytes, {
        type: 'buffer',
        dense: true,
        cellNF: true,
        cellText: false,
        cellHTML: false,
      })
    : xlsx.read(decodeText(bytes) ?? '', { type: 'string', dense: true, cellNF: true, raw: true });
  const visibility = workbook.Workbook?.Sheets ?? [];
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name];
    const hidden = (sheet?.['!rows'] ?? []).flatMap((row, at) => (row?.hidden ? [at + 1] : []));
    return {
      name,
      isHidden: Boolean(visibility[index]?.Hidden),
      hiddenRows: new Set(hidden),
      ...rowsOf(sheet),
    };
  });
}

function rowsOf(sheet: xlsx.WorkSheet | undefined): Pick<Sheet, 'rowCount' | 'rows'> {
  const data = (sheet?.['!data'] ?? []) as (xlsx.CellObject | undefined)[][];
  const rows = Array.from(data, (cells) => Array.from(cells ?? [], valueOf));
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    startRow: s.r,
    endRow: e.r,
    startColumn: s.c,
    endColumn: e.c,
  }));
  fillMerged(rows, merges);
  return { rowCount: rows.length, rows: () => numbered(rows) };
}

function* numbered(rows: readonly CellValue[][]): Iterable<SheetRow> {
  for (const [index, values] of rows.entries()) yield { number: index + 1, values };
}

/** Dates stay wall-clock times: Excel knows no time zone. */
function valueOf(cell: xlsx.CellObject | undefined): CellValue {
  if (!cell || cell.v === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return cell.w ?? null;
  if (cell.t === 'n' && typeof cell.v === 'number' && xlsx.SSF.is_date(String(cell.z ?? ''))) {
    const parts = xlsx.SSF.parse_date_code(cell.v) as {
      y: number;
      m: number;
      d: number;
      H: number;
      M: number;
      S: number;
    } | null;
    return parts
      ? new Date(Date.UTC(parts.y, parts.m - 1, parts.d, parts.H, parts.M, Math.round(parts.S)))
      : cell.v;
  }
  return cell.v as CellValue;
}
