package io.caizhi.ledger.kind;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.yearly.Dimension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office may make of a kind. */
class KindRulesTest {

	private static final Set<KindCode> KNOWN = Set.of(new KindCode("AGREEMENT"));

	private static final KindField NAME = field("name", FieldType.TEXT, Privacy.PUBLIC);

	private static final KindField DAY = field("day", FieldType.DATE, Privacy.PUBLIC);

	@Test
	void theKindsThatEveryDistrictHasKeepTheRules() {
		Set<KindCode> codes = StandardKinds.all()
			.stream()
			.map(StandardKinds.Standard::code)
			.collect(Collectors.toSet());

		assertThat(codes).contains(new KindCode("TALENT"), new KindCode("PROJECT"), new KindCode("BASE"),
				new KindCode("AGREEMENT"), new KindCode("VISIT"), new KindCode("INTERNSHIP"),
				new KindCode("VICE_PRESIDENT"), new KindCode("EVENT"), new KindCode("TRAINING"),
				new KindCode("INDUSTRY"));
		StandardKinds.all()
			.forEach((standard) -> assertThat(KindRules.faults(standard.content(), codes, null, ""))
				.as(standard.code().value())
				.isEmpty());
	}

	@Test
	void fieldsSayWhatTheirTypeNeedsAndNothingElse() {
		assertThat(faults(null, NAME, DAY, NAME)).containsExactly("/fields/2/code ledger.field-twice");
		assertThat(faults(null, NAME, DAY, field("level", FieldType.CODE, Privacy.PUBLIC)))
			.containsExactly("/fields/2/codes required");
		assertThat(faults(null, NAME, DAY, field("link", FieldType.ENTRY, Privacy.PUBLIC)))
			.containsExactly("/fields/2/kind ledger.kind-unknown");
		assertThat(faults(null, NAME, DAY,
				new KindField("amount", "金额", null, FieldType.MONEY, Privacy.PUBLIC, false, 10, BigDecimal.TEN,
						BigDecimal.ONE, null, null, "AGREEMENT", 30)))
			.containsExactlyInAnyOrder("/fields/2/maxLength unwanted", "/fields/2/kind unwanted",
					"/fields/2/warnDays unwanted", "/fields/2/max ledger.min-max");
	}

	@Test
	void aPersonIsAlwaysPersonalAndWhatIsReferredToNever() {
		assertThat(faults(null, NAME, DAY, field("person", FieldType.PERSON, Privacy.INTERNAL)))
			.containsExactly("/fields/2/privacy ledger.privacy");
		assertThat(faults(null, NAME, DAY, field("level", FieldType.NUMBER, Privacy.PERSONAL)))
			.containsExactly("/fields/2/privacy ledger.privacy");
		assertThat(faults(null, NAME, DAY, field("phone", FieldType.TEXT, Privacy.PERSONAL))).isEmpty();
	}

	@Test
	void anEntryIsDatedAndCalledByFieldsThatCanDoThat() {
		assertThat(KindRules.faults(form("day", "name", NAME, DAY), KNOWN, null, "")).extracting(Fault::code)
			.containsExactly("ledger.title-field", "ledger.date-field");
		assertThat(KindRules.faults(form("absent", "absent", NAME, DAY), KNOWN, null, "")).hasSize(2);
	}

	@Test
	void whatOlderEntriesHoldKeepsItsMeaning() {
		KindField phone = field("phone", FieldType.TEXT, Privacy.PERSONAL);
		EntryKind before = new EntryKind(new KindCode("FAIR"), 1, form("name", "day", NAME, DAY, phone));

		assertThat(faults(before, NAME, DAY, field("phone", FieldType.TEXT, Privacy.PUBLIC)))
			.containsExactly("/fields/2/privacy ledger.privacy-lowered");
		assertThat(faults(before, NAME, DAY, field("phone", FieldType.NUMBER, Privacy.PUBLIC)))
			.containsExactlyInAnyOrder("/fields/2/type ledger.type-changed",
					"/fields/2/privacy ledger.privacy-lowered");
		assertThat(faults(before, NAME, DAY)).as("a field may go").isEmpty();
		KindField other = field("other", FieldType.DATE, Privacy.PUBLIC);
		assertThat(KindRules.faults(form("name", "other", NAME, DAY, other), KNOWN, before, "")).extracting(Fault::code)
			.containsExactly("ledger.date-changed");
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource(delimiter = ';',
			value = { "20[0-9]{2}版; true", "[A-Z]+; true", "(a+)+; false", "a*b*c*d; false", "[; false", "(a|b); false",
					"[A-Z]{1,3}-?[0-9]{4}; true", "a?a?a?aaa; false", "a{0,900}a{0,900}a{0,900}b; false" })
	void noPatternKeepsTheServerBusy(String pattern, boolean usable) {
		assertThat(KindRules.usable(pattern)).isEqualTo(usable);
	}

	private static List<String> faults(@Nullable EntryKind before, KindField... fields) {
		return KindRules.faults(form("name", "day", fields), KNOWN, before, "")
			.stream()
			.map((fault) -> fault.where() + " " + fault.code())
			.toList();
	}

	private static KindForm form(String title, String date, KindField... fields) {
		return new KindForm("大赛", null, Dimension.DEVELOP, title, date, false, Arrays.asList(fields), null, null);
	}

	private static KindField field(String code, FieldType type, Privacy privacy) {
		return new KindField(code, "字段", null, type, privacy, true, null, null, null, null, null, null, null);
	}

}
