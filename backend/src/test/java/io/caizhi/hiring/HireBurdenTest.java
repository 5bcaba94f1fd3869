package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.hiring.HireValidation.Sound;
import io.caizhi.kernel.Burden;
import io.caizhi.privacy.DocumentKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What hires cost, as a table: a graduate says 16 of the 17 fields, a worker 12. */
class HireBurdenTest {

	private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);

	private static final HireWindow WINDOW = new HireWindow(YearMonth.of(2026, 11), LocalDate.of(2026, 11, 24),
			Map.of(YearMonth.of(2026, 11), 2026));

	private static final HireDraft GRADUATE = Drafts.graduate(1, THIRD);

	private static final HireDraft WORKER = Drafts.worker(1, THIRD);

	static Stream<Arguments> entered() {
		return Stream.of(
				arguments("all but the last day; the identity card was offered", GRADUATE, new Burden(1, 15, 1, 0)),
				arguments("no school, no event", WORKER, new Burden(1, 11, 1, 0)),
				arguments("gender is what the number says", with(WORKER, null, null, "操作工"), new Burden(1, 10, 2, 0)),
				arguments("what is blank says nothing", with(WORKER, "1", "  ", "操作工"), new Burden(1, 11, 1, 0)),
				arguments("nobody offered a passport", passport(), new Burden(1, 12, 0, 0)));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("entered")
	void aHireEnteredByHand(String what, HireDraft draft, Burden cost) {
		assertThat(facts(draft)).isNotNull();
		assertThat(HireBurden.typed(draft)).isEqualTo(cost);
	}

	static Stream<Arguments> imported() {
		return Stream.of(arguments("every cell that says something", WORKER, new Burden(1, 0, 0, 12)),
				arguments("gender is what the number says", with(WORKER, null, null, "操作工"), new Burden(1, 0, 1, 11)));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("imported")
	void aRowOfAFile(String what, HireDraft draft, Burden cost) {
		assertThat(HireBurden.imported(draft)).isEqualTo(cost);
	}

	static Stream<Arguments> changed() {
		return Stream.of(
				arguments("one field of twelve is another", with(WORKER, "1", null, "质检员"), new Burden(1, 1, 11, 0)),
				arguments("saved as it was", WORKER, new Burden(1, 0, 12, 0)),
				arguments("one is added", with(WORKER, "1", "滁州一中", "操作工"), new Burden(1, 1, 12, 0)),
				arguments("gender left to the number", with(WORKER, null, null, "质检员"), new Burden(1, 1, 11, 0)),
				arguments("another person: name, kind and gender stay", HireDraft.of(facts(Drafts.worker(2, THIRD))),
						new Burden(1, 1, 11, 0)));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("changed")
	void aHireCorrected(String what, HireDraft draft, Burden cost) {
		assertThat(HireBurden.changed(facts(WORKER), facts(draft), draft)).isEqualTo(cost);
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("emptied")
	void whatIsEmptiedWasSomebodysDoing(String what, HireDraft before, Burden cost) {
		assertThat(HireBurden.changed(facts(before), facts(WORKER), WORKER)).isEqualTo(cost);
	}

	static Stream<Arguments> emptied() {
		return Stream.of(arguments("the school", with(WORKER, "1", "滁州一中", "操作工"), new Burden(1, 1, 12, 0)));
	}

	private static HireFacts facts(HireDraft draft) {
		return ((Sound) HireValidation.check(draft, null, WINDOW, "")).facts();
	}

	private static HireDraft with(HireDraft one, @Nullable String gender, @Nullable String school, String position) {
		return new HireDraft(one.name(), one.documentKind(), one.documentNumber(), gender, one.education(),
				one.student(), one.graduatedOn(), school, one.major(), position, one.hiredOn(), one.leftOn(),
				one.channel(), one.event(), one.contract(), one.insured(), one.informed());
	}

	private static HireDraft passport() {
		return new HireDraft(WORKER.name(), DocumentKind.PASSPORT, "E12345678", "1", WORKER.education(),
				WORKER.student(), null, null, null, WORKER.position(), WORKER.hiredOn(), null, WORKER.channel(), null,
				WORKER.contract(), WORKER.insured(), WORKER.informed());
	}

}
