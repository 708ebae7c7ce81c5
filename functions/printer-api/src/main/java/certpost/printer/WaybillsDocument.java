package certpost.printer;

import certpost.aws.csv.RowMistake;
import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What came of an upload of waybills.
 *
 * @param ignoredColumns headers that name no column; said back, since one may be a slip
 */
@Json
record WaybillsDocument(int accepted, int unchanged, List<RowMistake> errors, List<String> ignoredColumns) {}
