package io.caizhi.hiring.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;

import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.Template;

/** Templates filled in with many rows, for whoever lies outside of this package. */
public final class LargeWorkbooks {

	private static final int FLUSH = 500;

	private LargeWorkbooks() {
	}

	/**
	 * @param row the texts of a row, in the order of the template's columns
	 */
	public static byte[] of(TenantId tenant, int rows, IntFunction<List<String>> row) {
		return of(HireTemplate.of(tenant), rows, row);
	}

	static byte[] of(Template template, int rows, IntFunction<List<String>> row) {
		return template.filled((sheet) -> {
			for (int number = 0; number < rows; number++) {
				Workbooks.write(sheet, number + 1, row.apply(number));
				if (number % FLUSH == FLUSH - 1) {
					try {
						sheet.flush();
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}
			}
		});
	}

}
