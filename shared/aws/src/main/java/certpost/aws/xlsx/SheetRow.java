package certpost.aws.xlsx;

import java.util.SortedMap;

/**
 * One row of a sheet.
 *
 * @param line in the sheet, from 1
 * @param cells that are not empty, by their column from 0
 */
public record SheetRow(int line, SortedMap<Integer, CellValue> cells) {}
