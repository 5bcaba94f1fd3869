package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The return of November 2026, on the 24th; assessment years are calendar years. */
class HireValidationTest {

	private static final HireWindow WINDOW = new HireWindow(YearMonth.of(2026, 11), LocalDate.of(2026, 11, 24),
			Map.of(YearMonth.of(2026, 11), 2026, YearMonth.of(2026, 3), 2026, YearMonth.of(2025, 12), 2025));

	private static final String WOMAN = Drafts.residentId(LocalDate.of(2003, 5, 6), 2);

	private static final Sample SOUND = new Sample("欧阳·测试", DocumentKind.RESIDENT_ID, WOMAN, "2", "21", false,
			LocalDate.of(2026, 6, 30), "滁州学院", "机械工程", "技术员", LocalDate.of(2026, 11, 3), null, Channel.CAMPUS_FAIR,
			null, ContractKind.FIXED_TERM, true, true);

	static Stream<Arguments> faults() {
		return Stream.of(
				// what must be there
				fault("no name", (s) -> s.name(null), "/name required"),
				fault("a blank name", (s) -> s.name("  "), "/name text.blank"),
				fault("no document kind", (s) -> s.kind(null), "/documentKind required"),
				fault("no document number", (s) -> s.number(null), "/documentNumber required"),
				fault("no gender with a passport",
						(s) -> s.kind(DocumentKind.PASSPORT).number("E12345678").gender(null), "/gender required"),
				fault("no education", (s) -> s.education(null), "/education required"),
				fault("student or not is not said", (s) -> s.student(null), "/student required"),
				fault("no position", (s) -> s.position(null), "/position required"),
				fault("no date of hire", (s) -> s.hiredOn(null), "/hiredOn required"),
				fault("no channel", (s) -> s.channel(null), "/channel required"),
				fault("no contract", (s) -> s.contract(null), "/contract required"),
				fault("insured or not is not said", (s) -> s.insured(null), "/insured required"),
				fault("informed or not is not said", (s) -> s.informed(null), "/informed required"),
				fault("not informed (PIPL)", (s) -> s.informed(false), "/informed hire.not-informed"),
				fault("a graduate without school", (s) -> s.school(null), "/school required"),
				fault("a graduate without major", (s) -> s.major(null), "/major required"),
				fault("a graduate without graduation", (s) -> s.graduatedOn(null),
						"/graduatedOn hire.graduation-required"),
				// names
				fault("a digit in the name", (s) -> s.name("张3"), "/name hire.name"),
				fault("a zero-width space in the name", (s) -> s.name("张\u200B三"), "/name text.invisible"),
				fault("a right-to-left mark in the name", (s) -> s.name("张\u202E三"), "/name text.invisible"),
				fault("half a surrogate pair", (s) -> s.name("张\uD842"), "/name text.invisible"),
				fault("51 characters", (s) -> s.name("张".repeat(51)), "/name text.length"),
				// documents
				fault("a wrong check digit", (s) -> s.number(withOtherCheckDigit(WOMAN)),
						"/documentNumber document-checksum"),
				fault("a birth date that never was", (s) -> s.number("999999200302300024"),
						"/documentNumber document-birth-date"),
				fault("a man's number of a woman", (s) -> s.gender("1"), "/gender hire.gender-mismatch"),
				fault("younger than 16", (s) -> s.number(Drafts.residentId(LocalDate.of(2010, 11, 4), 2)),
						"/hiredOn hire.under-age"),
				// codes
				fault("a gender of no standard", (s) -> s.gender("3"), "/gender hire.gender"),
				fault("a group head is no level", (s) -> s.education("20"), "/education hire.education"),
				fault("a level of no standard", (s) -> s.education("99"), "/education hire.education"),
				// dates
				fault("hired tomorrow", (s) -> s.hiredOn(LocalDate.of(2026, 11, 25)), "/hiredOn hire.in-future"),
				fault("hired in another assessment year", (s) -> s.hiredOn(LocalDate.of(2025, 12, 31)),
						"/hiredOn hire.outside-year"),
				fault("hired years ago", (s) -> s.hiredOn(LocalDate.of(2019, 11, 3)), "/hiredOn hire.outside-year"),
				fault("left before hired", (s) -> s.leftOn(LocalDate.of(2026, 11, 2)), "/leftOn hire.left-before"),
				fault("left tomorrow", (s) -> s.leftOn(LocalDate.of(2026, 11, 25)), "/leftOn hire.left-in-future"),
				fault("graduates tomorrow", (s) -> s.graduatedOn(LocalDate.of(2026, 11, 25)),
						"/graduatedOn hire.graduation-in-future"),
				fault("graduated under the Qing", (s) -> s.graduatedOn(LocalDate.of(1905, 7, 1)),
						"/graduatedOn hire.graduation-too-early"),
				// other texts
				fault("a line break in the school", (s) -> s.school("滁州\n学院"), "/school text.invisible"),
				fault("a number for a position", (s) -> s.position("电话 " + WOMAN), "/position text.personal-number"),
				fault("a long event", (s) -> s.event("会".repeat(101)), "/event text.length"));
	}

	@ParameterizedTest(name = "{0} → {2}")
	@MethodSource("faults")
	void whatIsWrongIsNamedAtItsPlace(String what, UnaryOperator<Sample> change, String fault) {
		assertThat(faultsOf(change.apply(SOUND).draft())).containsExactly(fault);
	}

	static Stream<Arguments> sound() {
		return Stream.of(fine("the sample itself", (s) -> s),
				fine("a name of four bytes a character", (s) -> s.name("𠮷田𠀋")),
				fine("a name of Xinjiang", (s) -> s.name("阿卜杜拉·买买提")),
				fine("a foreign name",
						(s) -> s.kind(DocumentKind.PASSPORT).number("E12345678").name("Zoë O'Neill-Smith")),
				fine("a permit of Taiwan, of unknown gender",
						(s) -> s.kind(DocumentKind.TAIWAN_PERMIT).number("12345678").gender("0")),
				fine("gender not stated", (s) -> s.gender("9")),
				fine("gender left to the number", (s) -> s.gender(null)),
				fine("a full-width, lower-case number", (s) -> s.number(" " + WOMAN.toLowerCase() + " ")),
				fine("a full-time student", (s) -> s.student(true).graduatedOn(null)),
				fine("a worker without school or major",
						(s) -> s.education("71").graduatedOn(null).school(null).major("")),
				fine("who left college early has no graduation", (s) -> s.education("23").graduatedOn(null)),
				fine("hired today", (s) -> s.hiredOn(LocalDate.of(2026, 11, 24))),
				fine("hired in March, reported late", (s) -> s.hiredOn(LocalDate.of(2026, 3, 1))),
				fine("left the same day", (s) -> s.leftOn(LocalDate.of(2026, 11, 3))),
				fine("16 years old today", (s) -> s.number(Drafts.residentId(LocalDate.of(2010, 11, 3), 2))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sound")
	void whatIsRightPasses(String what, UnaryOperator<Sample> change) {
		assertThat(faultsOf(change.apply(SOUND).draft())).isEmpty();
	}

	@Test
	void everyFaultIsFoundAtOnceAndPlacedInTheList() {
		HireDraft draft = SOUND.name(null).gender("7").informed(false).draft();

		HireValidation.Outcome outcome = HireValidation.check(draft, null, WINDOW, "/3");

		assertThat(((HireValidation.Faulty) outcome).faults()).extracting("where")
			.containsExactly("/3/name", "/3/gender", "/3/informed");
	}

	@Test
	void aHireAfterTheMonthOfTheReturnBelongsElsewhere() {
		HireWindow october = new HireWindow(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 24),
				Map.of(YearMonth.of(2026, 10), 2026));

		assertThat(october.fault(LocalDate.of(2026, 11, 1))).contains("hire.after-month");
		assertThat(october.fault(LocalDate.of(2026, 10, 31))).isEmpty();
	}

	@Test
	void aNumberLeftOutStaysAsItWasUnlessTheKindChanges() {
		DocumentNumber known = new DocumentNumber(DocumentKind.RESIDENT_ID, WOMAN);

		assertThat(HireValidation.check(SOUND.number(null).draft(), known, WINDOW, "")).isInstanceOfSatisfying(
				HireValidation.Sound.class, (sound) -> assertThat(sound.facts().document()).isEqualTo(known));
		assertThat(HireValidation.check(SOUND.number(null).kind(DocumentKind.PASSPORT).draft(), known, WINDOW, ""))
			.isInstanceOf(HireValidation.Faulty.class);
	}

	@Test
	void draftsAndFactsDoNotTalk() {
		assertThat(SOUND.draft()).hasToString("HireDraft");
		assertThat(HireValidation.check(SOUND.draft(), null, WINDOW, "").toString()).doesNotContain("欧阳", WOMAN);
	}

	private static List<String> faultsOf(HireDraft draft) {
		return switch (HireValidation.check(draft, null, WINDOW, "")) {
			case HireValidation.Sound sound -> List.of();
			case HireValidation.Faulty faulty ->
				faulty.faults().stream().map((fault) -> fault.where() + " " + fault.code()).toList();
		};
	}

	private static Arguments fault(String what, UnaryOperator<Sample> change, String fault) {
		return arguments(what, change, fault);
	}

	private static Arguments fine(String what, UnaryOperator<Sample> change) {
		return arguments(what, change);
	}

	private static String withOtherCheckDigit(String number) {
		return number.substring(0, 17) + ((number.charAt(17) == '1') ? '2' : '1');
	}

	/** A draft of which one thing can be made otherwise. */
	record Sample(String name, DocumentKind kind, String number, String gender, String education, Boolean student,
			LocalDate graduatedOn, String school, String major, String position, LocalDate hiredOn, LocalDate leftOn,
			Channel channel, String event, ContractKind contract, Boolean insured, Boolean informed) {

		HireDraft draft() {
			return new HireDraft(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample name(String name) {
			return new Sample(name, this.kind, this.number, this.gender, this.education, this.student, this.graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample kind(DocumentKind kind) {
			return new Sample(this.name, kind, this.number, this.gender, this.education, this.student, this.graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample number(String number) {
			return new Sample(this.name, this.kind, number, this.gender, this.education, this.student, this.graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample gender(String gender) {
			return new Sample(this.name, this.kind, this.number, gender, this.education, this.student, this.graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample education(String education) {
			return new Sample(this.name, this.kind, this.number, this.gender, education, this.student, this.graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample student(Boolean student) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, student, this.graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample graduatedOn(LocalDate graduatedOn) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student, graduatedOn,
					this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel, this.event,
					this.contract, this.insured, this.informed);
		}

		Sample school(String school) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, school, this.major, this.position, this.hiredOn, this.leftOn, this.channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample major(String major) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, major, this.position, this.hiredOn, this.leftOn, this.channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample position(String position) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, position, this.hiredOn, this.leftOn, this.channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample hiredOn(LocalDate hiredOn) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, hiredOn, this.leftOn, this.channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample leftOn(LocalDate leftOn) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, leftOn, this.channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample channel(Channel channel) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn, channel,
					this.event, this.contract, this.insured, this.informed);
		}

		Sample event(String event) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel,
					event, this.contract, this.insured, this.informed);
		}

		Sample contract(ContractKind contract) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel,
					this.event, contract, this.insured, this.informed);
		}

		Sample insured(Boolean insured) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel,
					this.event, this.contract, insured, this.informed);
		}

		Sample informed(Boolean informed) {
			return new Sample(this.name, this.kind, this.number, this.gender, this.education, this.student,
					this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn, this.channel,
					this.event, this.contract, this.insured, informed);
		}
	}

}
