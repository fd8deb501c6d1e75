import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature, SheetData } from 'write-excel-file/node';

const cellsEnd = '</sheetData>';

/**
 * Gives every sheet arrows in its first row, by which people filter and sort. The element stands right after the cells
 * (ECMA-376, CT_Worksheet). Sheets have 26 columns at most.
 */
export function autoFilter(sheets: readonly { readonly data: SheetData }[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const data = sheets[sheetIndex]?.data ?? [];
            const lastColumn = String.fromCharCode(64 + (data[0]?.length ?? 1));
            return xml.replace(cellsEnd, `${cellsEnd}<autoFilter ref="A1:${lastColumn}${data.length}"/>`);
          },
        },
      },
    },
  };
}
