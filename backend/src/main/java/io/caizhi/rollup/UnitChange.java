package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.hiring.Booking;

/** What bookings add to one row of a unit's summary; negative where they take out. */
record UnitChange(Key key, Figure figure) {

	/** A change that adds up to nothing is one still: it moved what is finer. */
	static List<UnitChange> of(List<Booking> bookings) {
		Map<Key, Figure> parts = new TreeMap<>();
		for (Booking booking : bookings) {
			Figure figure = Figure.of(booking);
			for (Grain grain : Grain.values()) {
				parts.merge(Key.of(grain, booking.month(), booking.attributes().education(),
						booking.attributes().channel().name()), figure, Figure::plus);
			}
		}
		return parts.entrySet().stream().map((part) -> new UnitChange(part.getKey(), part.getValue())).toList();
	}

	/**
	 * One row of a unit, in the order of the table's key, in which rows are locked.
	 *
	 * @param education blank where not told apart
	 * @param channel blank where not told apart
	 */
	record Key(Grain grain, YearMonth month, String education, String channel) implements Comparable<Key> {

		private static final Comparator<Key> ORDER = Comparator.comparing(Key::grain)
			.thenComparing(Key::month)
			.thenComparing(Key::education)
			.thenComparing(Key::channel);

		static Key of(Grain grain, YearMonth month, String education, String channel) {
			return new Key(grain, month, grain.byEducation() ? education : "", grain.byChannel() ? channel : "");
		}

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}

	}

}
