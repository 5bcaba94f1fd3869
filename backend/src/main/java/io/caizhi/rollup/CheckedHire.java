package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A verified hire beside the booking by which it counts.
 *
 * @param says what the hire itself says of how it counts
 * @param booked what its last booking says; absent without any
 * @param entries how many bookings it has
 * @param live what they add up to, which must be one hire
 */
record CheckedHire(long id, Facts says, @Nullable Facts booked, int entries, int live) {

	/**
	 * What both must agree on.
	 *
	 * @param month in which it counts, absent where nobody kept it
	 * @param duplicate whether the person counts by other hires altogether
	 */
	record Facts(long enterprise, String education, String channel, boolean college, boolean insured,
			boolean degreeChecked, boolean late, @Nullable YearMonth month, boolean duplicate) {

		/** The same in words, for whoever must find out. */
		String words() {
			List<String> words = new ArrayList<>(List.of("education " + this.education, "channel " + this.channel));
			add(words, this.college, "college");
			add(words, this.insured, "insured");
			add(words, this.degreeChecked, "degree checked");
			add(words, this.late, "late");
			add(words, this.duplicate, "duplicate");
			if (this.month != null) {
				words.add("month " + this.month);
			}
			return String.join(", ", words);
		}

		boolean agrees(Facts other) {
			YearMonth own = this.month;
			return this.enterprise == other.enterprise && this.education.equals(other.education)
					&& this.channel.equals(other.channel) && this.college == other.college
					&& this.insured == other.insured && this.degreeChecked == other.degreeChecked
					&& this.late == other.late && this.duplicate == other.duplicate
					&& (own == null || other.month == null || own.equals(other.month));
		}

		private static void add(List<String> words, boolean holds, String word) {
			if (holds) {
				words.add(word);
			}
		}

	}

	/**
	 * What is wrong, as what should stand there and what does; nothing when all is well.
	 */
	Optional<Fault> fault() {
		Facts last = this.booked;
		if (last == null || this.live != 1) {
			return Optional.of(new Fault("one live booking", this.live + " live of " + this.entries));
		}
		return this.says.agrees(last) ? Optional.empty() : Optional.of(new Fault(this.says.words(), last.words()));
	}

	/** What should stand there, and what does. */
	record Fault(String expected, String found) {

	}

}
