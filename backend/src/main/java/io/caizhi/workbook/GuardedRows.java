package io.caizhi.workbook;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows that end with our words where the reading library would end with its own; files
 * come from people, and no failure to read one is a failure of the application.
 */
public final class GuardedRows {

	private GuardedRows() {
	}

	/**
	 * @param words what to say of the library's own failures
	 */
	public static Stream<SheetRow> of(Stream<SheetRow> rows, Function<RuntimeException, UnusableFile> words) {
		Iterator<SheetRow> source = rows.iterator();
		Iterator<SheetRow> guarded = new Iterator<>() {
			@Override
			public boolean hasNext() {
				return asked(source::hasNext);
			}

			@Override
			public SheetRow next() {
				return asked(source::next);
			}

			private <T> T asked(Supplier<T> question) {
				try {
					return question.get();
				}
				catch (UnusableFile | NoSuchElementException ex) {
					throw ex;
				}
				catch (RuntimeException ex) {
					throw words.apply(ex);
				}
			}
		};
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED), false)
			.onClose(rows::close);
	}

}
