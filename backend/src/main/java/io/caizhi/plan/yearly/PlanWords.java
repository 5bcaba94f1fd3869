package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.caizhi.plan.yearly.IndicatorForm.MilestoneForm;
import io.caizhi.plan.yearly.IndicatorForm.ResponsibleForm;
import org.jspecify.annotations.Nullable;

/** How parts of an indicator are spelt in a cell, for people to read and to write. */
final class PlanWords {

	private static final List<String> DIMENSIONS = List.of("引", "育", "留", "用");

	private static final List<String> DIRECTIONS = List.of("越高越好", "越低越好");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Such as {@code 2026-06-30 50%}. */
	private static final Pattern MILESTONE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\d{1,3}(?:\\.\\d{1,4})?)%?");

	/** Such as {@code 林晓/副局长}, and after it the days from and until which. */
	private static final Pattern PERSON = Pattern
		.compile("([^/]+)/([^/\\[]+)(?:\\[(\\d{4}-\\d{2}-\\d{2})?~(\\d{4}-\\d{2}-\\d{2})?])?");

	private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)%?");

	private PlanWords() {
	}

	static String of(Dimension dimension) {
		return DIMENSIONS.get(dimension.ordinal());
	}

	static String of(Direction direction) {
		return DIRECTIONS.get(direction.ordinal());
	}

	static String of(Responsible person) {
		LocalDate from = person.from();
		LocalDate until = person.until();
		String days = (from == null && until == null) ? ""
				: "[" + ((from != null) ? from : "") + "~" + ((until != null) ? until : "") + "]";
		return person.name() + "/" + person.office() + days;
	}

	static String of(Milestone milestone) {
		return milestone.due() + " " + percent(milestone.share()) + "%";
	}

	static String percent(BigDecimal share) {
		return Amounts.plain(share.multiply(HUNDRED)).toPlainString();
	}

	static Optional<Dimension> dimension(String text) {
		int place = DIMENSIONS.indexOf(text);
		return (place < 0) ? Optional.empty() : Optional.of(Dimension.values()[place]);
	}

	static Optional<Direction> direction(String text) {
		int place = DIRECTIONS.indexOf(text);
		return (place < 0) ? Optional.empty() : Optional.of(Direction.values()[place]);
	}

	/** Separated by semicolons of either width. */
	static List<String> list(String text) {
		return Stream.of(text.split("[;；]")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/** Empty when one of them is none. */
	static Optional<List<ResponsibleForm>> persons(String text) {
		List<ResponsibleForm> persons = new ArrayList<>();
		for (String part : list(text)) {
			Matcher spelt = PERSON.matcher(part);
			if (!spelt.matches()) {
				return Optional.empty();
			}
			try {
				persons.add(new ResponsibleForm(spelt.group(1).strip(), spelt.group(2).strip(), day(spelt.group(3)),
						day(spelt.group(4))));
			}
			catch (DateTimeParseException ex) {
				return Optional.empty();
			}
		}
		return Optional.of(persons);
	}

	/** Empty when one of them is none. */
	static Optional<List<MilestoneForm>> milestones(String text) {
		List<MilestoneForm> milestones = new ArrayList<>();
		for (String part : list(text)) {
			Matcher spelt = MILESTONE.matcher(part);
			if (!spelt.matches()) {
				return Optional.empty();
			}
			try {
				milestones.add(new MilestoneForm(LocalDate.parse(spelt.group(1)), share(spelt.group(2))));
			}
			catch (DateTimeParseException ex) {
				return Optional.empty();
			}
		}
		return Optional.of(milestones);
	}

	/** Empty when one of them is none. */
	static Optional<List<@Nullable BigDecimal>> shares(String text) {
		List<@Nullable BigDecimal> shares = new ArrayList<>();
		for (String part : list(text)) {
			Matcher spelt = SHARE.matcher(part);
			if (!spelt.matches()) {
				return Optional.empty();
			}
			shares.add(share(spelt.group(1)));
		}
		return Optional.of(shares);
	}

	private static BigDecimal share(String percent) {
		return new BigDecimal(percent).movePointLeft(2);
	}

	private static @Nullable LocalDate day(@Nullable String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
