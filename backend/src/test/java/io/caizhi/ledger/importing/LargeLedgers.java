package io.caizhi.ledger.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;

import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.EntryKind;
import org.dhatim.fastexcel.Worksheet;

/**
 * Templates of a kind filled in with many rows, for whoever lies outside of this package.
 */
public final class LargeLedgers {

	private static final int FLUSH = 500;

	private LargeLedgers() {
	}

	/**
	 * @param row the texts of a row, in the order of the template's columns
	 */
	public static byte[] of(TenantId tenant, EntryKind kind, int rows, IntFunction<List<String>> row) {
		return KindTemplate.of(tenant, kind).filled((sheet) -> {
			for (int number = 0; number < rows; number++) {
				write(sheet, number + 1, row.apply(number));
			}
		});
	}

	private static void write(Worksheet sheet, int line, List<String> row) {
		for (int place = 0; place < row.size(); place++) {
			if (!row.get(place).isEmpty()) {
				sheet.value(line, place, row.get(place));
			}
		}
		if (line % FLUSH == 0) {
			try {
				sheet.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
