package io.caizhi.kernel;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the order of its key.
 *
 * @param items at most as many as asked for
 * @param next what to pass as {@code after} for the following page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * Cuts a page out of rows read with one more than the limit.
	 * @param rows up to {@code limit + 1} rows
	 * @param key spells the key of a row as a cursor
	 */
	public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
		if (rows.size() <= limit) {
			return new Page<>(List.copyOf(rows), null);
		}
		List<T> items = List.copyOf(rows.subList(0, limit));
		return new Page<>(items, key.apply(items.getLast()));
	}

	public <R> Page<R> map(Function<T, R> view) {
		return new Page<>(this.items.stream().map(view).toList(), this.next);
	}

}
